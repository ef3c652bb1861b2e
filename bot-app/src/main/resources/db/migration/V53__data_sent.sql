-- When a resident was last sent all that is kept about them: once in a while is enough, whoever asks.
alter table chat add column data_sent_at timestamptz;
