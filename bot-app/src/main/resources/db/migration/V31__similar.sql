-- Owned by the package incidents: what an agency got lately, among which similar ones are looked for.
create index incident_lately on incident (agency, created_at) where merged_into is null;
