-- What this service has heard: how far each foreign stream was followed, and what had to be kept back.

create table guard (
    authority     text        not null,
    topic         text        not null, -- without the installation's prefix
    stream        text        not null,
    last_sequence bigint      not null,
    last_event_id uuid,
    standing      text        not null check (standing in ('open', 'waiting', 'parked')),
    reason        text,
    since         timestamptz not null,
    primary key (authority, topic, stream)
);
create index guard_not_open on guard (standing, authority) where standing <> 'open';

create table held_event (
    authority text        not null,
    topic     text        not null,
    stream    text        not null,
    sequence  bigint      not null,
    event_id  uuid        not null,
    type      text        not null,
    headers   text        not null,
    payload   text,
    held_at   timestamptz not null default clock_timestamp(),
    primary key (authority, topic, stream, sequence)
);

-- Every version of a programme that was published, as it was published.
create table programme_version (
    authority      text    not null,
    programme      text    not null,
    version        integer not null,
    digest         text    not null,
    policy         text    not null,
    effective_from date,
    primary key (authority, programme, version)
);

grant usage on schema public to ${service_role};
grant select, insert, update on guard to ${service_role};
grant select, insert, delete on held_event to ${service_role};
grant select, insert on programme_version to ${service_role};
