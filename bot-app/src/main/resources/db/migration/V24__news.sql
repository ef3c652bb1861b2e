-- Owned by the packages incidents and desk: what open pages of the desk hear of, once it is committed. Numbers and agencies, never words.
-- Whoever commits a notification waits for others that do (see NOTIFY in the manual), so only changes of incidents tell of themselves.

create function tell_of_incident() returns trigger language plpgsql as $$
begin
    perform pg_notify('otklik_incident', concat_ws(' ', new.number, new.agency,
        case when tg_op = 'UPDATE' and old.agency <> new.agency then old.agency end));
    return null;
end $$;

create trigger incident_told after insert or update on incident for each row execute function tell_of_incident();

-- Where the incident itself stays as it is: a note, a resident's addition. The same words in one transaction are told once.
create function tell_of_incident_history() returns trigger language plpgsql as $$
declare
    changed record;
begin
    select number, agency into changed from incident where id = new.incident;
    if found then
        perform pg_notify('otklik_incident', concat_ws(' ', changed.number, changed.agency));
    end if;
    return null;
end $$;

create trigger incident_history_told after insert on incident_history for each row execute function tell_of_incident_history();

-- Somebody signed out, or may do something else than before: who listens is looked at anew.
create function tell_of_access() returns trigger language plpgsql as $$
begin
    perform pg_notify('otklik_access', '');
    return null;
end $$;

create trigger desk_session_told after delete on desk_session for each row execute function tell_of_access();
create trigger account_told after update on account for each row
    when ((old.active, old.roles, old.agency) is distinct from (new.active, new.roles, new.agency)) execute function tell_of_access();
