-- What the topics' own examples teach, so that no node and no restart learns it again.
-- taught: the fingerprint of those topics. bytes: as in model.
create table model_of_examples (
    taught text primary key,
    created_at timestamptz not null,
    bytes bytea not null
);
alter table model_of_examples alter bytes set storage external;
