-- Facts of one service. The service's role may add facts and never change or remove one.

-- The head of each stream: where it stands, and what lists show of it.
create table stream (
    authority         text        not null,
    stream            text        not null,
    kind              text        not null,
    id                text        not null,
    message_key       text        not null,
    programme         text,
    programme_version integer,
    cycle             text,
    child             text,
    version           bigint      not null,
    sequence          bigint      not null,
    listing           jsonb       not null,
    changed_at        timestamptz not null,
    primary key (authority, stream)
);
create index stream_by_kind on stream (authority, kind, id);
create index stream_by_listing on stream using gin (listing jsonb_path_ops);

create table event (
    authority         text        not null,
    stream            text        not null,
    version           bigint      not null,
    event_id          uuid        not null,
    type              text        not null,
    data              text        not null,
    sequence          bigint      not null, -- of the stream's publications, after this event
    programme         text,
    programme_version integer,
    cycle             text,
    actor             text        not null,
    actor_role        text        not null,
    business_time     timestamptz not null,
    recorded_time     timestamptz not null,
    physical_time     timestamptz not null default clock_timestamp(),
    correlation_id    uuid        not null,
    causation_id      uuid,
    primary key (authority, stream, version)
);
create unique index event_by_id on event (event_id);

-- What still has to reach Kafka, in the order of its positions; a row goes when its ack has come.
create table outbox (
    position    bigint generated always as identity primary key,
    event_id    uuid        not null,
    topic       text        not null,
    message_key text        not null,
    headers     text        not null,
    payload     text        not null,
    added_at    timestamptz not null default clock_timestamp()
);

create table deadline (
    authority text        not null,
    stream    text        not null,
    name      text        not null,
    due       timestamptz not null,
    rule      text        not null,
    trigger   text        not null,
    reckoning text        not null,
    fired_at  timestamptz,
    primary key (authority, stream, name)
);
create index deadline_waiting on deadline (due) where fired_at is null;

create table idempotency (
    authority text        not null,
    actor     text        not null,
    route     text        not null,
    key       text        not null,
    body_hash text        not null,
    status    integer     not null,
    location  text,
    version   bigint      not null,
    expires_at timestamptz not null,
    primary key (authority, actor, route, key)
);
create index idempotency_expiry on idempotency (expires_at);

grant usage on schema public to ${service_role};
grant select, insert on event to ${service_role};
grant select, insert, update on stream to ${service_role};
grant select, insert, delete on outbox to ${service_role};
grant select, insert, update, delete on deadline to ${service_role};
grant select, insert, delete on idempotency to ${service_role};
