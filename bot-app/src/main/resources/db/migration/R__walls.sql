-- Walls between agencies, in the database itself. Applied anew whenever this file changes, after everything that has a number.
--
-- Whatever the desk and the API ask runs as otklik_desk, which sees what belongs to the agency in otklik.agency, or as otklik_curator,
-- which sees all agencies' (ru.otklik.bot.platform.Walls). With nothing set, otklik_desk sees nothing. The bot's own work runs as the
-- tables' owner, whom policies don't concern.
--
-- A new table is closed to both until it stands here.

-- That there is no policy to drop yet is no news.
set local client_min_messages = warning;

do $$
declare
    role text;
    help constant text := 'as a superuser of the server: create role otklik_desk; create role otklik_curator; '
        || 'grant otklik_desk, otklik_curator to ' || quote_ident(current_user) || ';';
begin
    foreach role in array array['otklik_desk', 'otklik_curator'] loop
        if not exists (select from pg_roles where rolname = role) then
            begin
                execute format('create role %I nologin', role);
            exception
                -- Another database of the same server was a moment earlier.
                when duplicate_object or unique_violation then null;
                when insufficient_privilege then
                    raise exception 'The role % is missing, and % may not create it. Run this once, %', role, current_user, help;
            end;
        end if;
        if not pg_has_role(current_user, role,
                case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end) then
            begin
                execute format('grant %I to %I', role, current_user);
            exception when insufficient_privilege then
                raise exception '% may not act as %. Run this once, %', current_user, role, help;
            end;
        end if;
        execute format('grant usage on schema %I to %I', current_schema(), role);
        execute format('revoke all on all tables in schema %I from %I', current_schema(), role);
    end loop;
end $$;

-- What was handed to another agency in this transaction: whoever hands it over still writes its history and sees what came of it.
create or replace function note_handed_over() returns trigger language plpgsql as $$
begin
    if coalesce(current_setting('otklik.agency', true), '') <> '' then
        perform set_config('otklik.handed', concat_ws(',', nullif(current_setting('otklik.handed', true), ''), new.id), true);
    end if;
    return new;
end $$;

create or replace trigger incident_handed_over before update of agency on incident
    for each row when (old.agency is distinct from new.agency) execute function note_handed_over();

drop function if exists incidents_with_words(tsquery);
drop function if exists incidents_with_number(text);

-- The search. What compares words may tell of rows it is shown, so behind a policy it could use no index: these look first, and say
-- only what the asking agency may know. "role" is who asks; the function itself is its owner.
-- Words are planned anew for each question: how often one stands decides how its incidents are best looked up.
create or replace function incidents_with_words(sought tsquery) returns bigint[]
    language plpgsql stable security definer set search_path from current as $f$
declare
    incidents bigint[];
begin
    if current_setting('role') = 'otklik_desk' then
        execute $q$select array(
            select r.incident from report r join incident i on i.id = r.incident
            where r.word_forms @@ $1 and i.agency = $2
            union all
            select i.id from incident i where i.address_forms @@ $1 and i.agency = $2)$q$
        into incidents using sought, current_setting('otklik.agency', true);
    else
        execute $q$select array(
            select r.incident from report r where r.word_forms @@ $1
            union all
            select i.id from incident i where i.address_forms @@ $1)$q$
        into incidents using sought;
    end if;
    return incidents;
end $f$;

create or replace function incidents_with_number(part text) returns bigint[]
    language sql stable security definer set search_path from current as $f$
select array(
    select r.incident from report r
    where (r.number like part || '%' or reverse(r.number) like reverse(part) || '%')
      and (current_setting('role') <> 'otklik_desk'
           or exists (select from incident i where i.id = r.incident and i.agency = current_setting('otklik.agency', true))))
$f$;

do $$
declare
    -- Each table of incidents and chats, and which rows of it are an agency's.
    walls constant text[][] := array[
        ['incident', $w$agency = current_setting('otklik.agency', true)
            or id = any (string_to_array(current_setting('otklik.handed', true), ',')::bigint[])$w$],
        ['incident_history', 'exists (select from incident i where i.id = incident)'],
        -- Colleagues' alone, wherever the incident goes.
        ['incident_note', $w$agency = current_setting('otklik.agency', true)
            and exists (select from incident i where i.id = incident)$w$],
        ['report', 'exists (select from incident i where i.id = incident)'],
        ['report_media', 'exists (select from report r where r.id = report)'],
        ['addition', 'exists (select from report r where r.id = report)'],
        ['lesson', 'exists (select from report r where r.id = report)'],
        ['question', 'exists (select from incident i where i.id = incident)'],
        ['answer', 'exists (select from incident i where i.id = incident)'],
        ['answer_photo', 'exists (select from answer a where a.id = answer)'],
        ['question_asked', 'exists (select from question q where q.id = question)'],
        ['answer_told', 'exists (select from answer a where a.id = answer)'],
        ['message', 'exists (select from incident i where i.id = incident)'],
        ['message_told', 'exists (select from message m where m.id = message)'],
        ['late_notice', $w$agency = current_setting('otklik.agency', true)$w$],
        ['draft', 'exists (select from incident i where i.id = incident)'],
        ['draft_photo', 'exists (select from draft d where d.id = draft)'],
        ['handover', $w$agency = current_setting('otklik.agency', true)$w$],
        ['handover_message', 'exists (select from handover h where h.id = handover)'],
        ['handover_media', 'exists (select from handover_message m where m.id = message)'],
        -- By what they belong to; what the bot says of itself belongs to nothing.
        ['delivery', $w$case split_part(subject, ':', 1)
            when 'answer' then exists (select from answer a where a.id = split_part(subject, ':', 2)::bigint)
            when 'question' then exists (select from question q where q.id = split_part(subject, ':', 2)::bigint)
            when 'message' then exists (select from message m where m.id = split_part(subject, ':', 2)::bigint)
            when 'silence' then exists (select from incident i where i.id = split_part(subject, ':', 2)::bigint)
            when 'chat' then exists (select from handover_message m where m.id = split_part(subject, ':', 2)::bigint)
            else false end$w$],
        ['delivery_attempt', 'exists (select from delivery d where d.id = delivery)'],
        ['media', $w$exists (select from report_media m where m.media = id)
            or exists (select from answer_photo p where p.media = id)
            or exists (select from draft_photo p where p.media = id)
            or exists (select from handover_media h where h.media = id)$w$]];
    -- Sent and kept by the bot itself, for whoever may ask it to.
    only_looked_at constant text[] := array['delivery', 'delivery_attempt', 'media', 'addition', 'late_notice'];
    -- Gone once they are sent.
    passing constant text[] := array['draft', 'draft_photo'];
    -- What administrators keep.
    kept constant text[] := array['account', 'desk_session', 'second_factor', 'recovery_code', 'sign_in_try',
        'known_device', 'known_network', 'entry_link', 'page', 'page_book', 'page_health', 'page_import', 'page_import_row',
        'model', 'model_choice', 'model_of_examples', 'model_training', 'inbound', 'rehearsal', 'rehearsal_file', 'rehearsal_moved',
        'config_version', 'config_content', 'config_file', 'config_choice', 'config_folder'];
    -- What administrators look at, and nobody changes.
    watched constant text[] := array['audit', 'audit_subject', 'retention_run'];
    -- The bot's own alone: erasure_due, erased_chat, personal_key.
    -- Everybody's.
    shared constant text[] := array['known_event', 'event_history', 'event_follower'];
    wall text[];
    "table" text;
begin
    foreach wall slice 1 in array walls loop
        execute format('alter table %I enable row level security', wall[1]);
        execute format('drop policy if exists agency_sees_its_own on %I', wall[1]);
        execute format('drop policy if exists curator_sees_all on %I', wall[1]);
        execute format('create policy agency_sees_its_own on %I to otklik_desk using (%s)', wall[1], wall[2]);
        execute format('create policy curator_sees_all on %I to otklik_curator using (true)', wall[1]);
        execute format('grant %s on %I to otklik_desk, otklik_curator',
            case when wall[1] = any (only_looked_at) then 'select' else 'select, insert, update' end
            || case when wall[1] = any (passing) then ', delete' else '' end, wall[1]);
    end loop;
    foreach "table" in array watched loop
        execute format('alter table %I enable row level security', "table");
        execute format('drop policy if exists administrator_looks on %I', "table");
        execute format('create policy administrator_looks on %I for select to otklik_desk, otklik_curator using (%s)', "table",
            $w$current_setting('otklik.administrator', true) = 'on'$w$);
        execute format('grant select on %I to otklik_desk, otklik_curator', "table");
    end loop;
    foreach "table" in array kept loop
        execute format('alter table %I enable row level security', "table");
        execute format('drop policy if exists administrator_keeps on %I', "table");
        execute format('create policy administrator_keeps on %I to otklik_desk, otklik_curator using (%s)', "table",
            $w$current_setting('otklik.administrator', true) = 'on'$w$);
        execute format('grant select, insert, update, delete on %I to otklik_desk, otklik_curator', "table");
    end loop;
    foreach "table" in array shared loop
        execute format('grant select, insert, update, delete on %I to otklik_desk, otklik_curator', "table");
    end loop;
end $$;

-- A view looks with the eyes of whoever asks.
alter view delivery_history set (security_invoker = true);
grant select on delivery_history to otklik_desk, otklik_curator;
