-- Who passes an incident on, and whom they mean: after two forwards the curator gets it, whoever is meant.
-- Entries of times when this was not noted have neither.
alter table incident_history add column sender text, add column meant text;
