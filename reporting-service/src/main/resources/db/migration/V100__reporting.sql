-- Every event heard, once. A relay that sends again gives an event a second offset; it is still the same event. Never changed,
-- so that a past day can be told again. No index begins with columns that the lookup by stream shares unless it serves that
-- lookup: on a young database without statistics PostgreSQL would take it.
create table intake_log (
    authority     text        not null,
    topic         text        not null,
    partition     integer     not null,
    record_offset bigint      not null,
    event_id      uuid        not null,
    stream        text        not null,
    sequence      bigint      not null,
    cycle         text,
    audit         text,
    recorded_time timestamptz not null,
    headers       text        not null,
    payload       text        not null,
    primary key (authority, event_id)
);
create index intake_by_stream on intake_log (authority, topic, stream, sequence);
create index intake_by_cycle on intake_log (authority, cycle, recorded_time);
create index intake_by_audit on intake_log (authority, audit, recorded_time);
create unique index intake_by_place on intake_log (topic, partition, record_offset);

-- A message that breaks its contract is kept where it can be looked at.
create table unreadable_message (
    topic         text        not null,
    partition     integer     not null,
    record_offset bigint      not null,
    reason        text        not null,
    headers       text        not null,
    payload       text,
    heard_at      timestamptz not null default clock_timestamp(),
    primary key (topic, partition, record_offset)
);

-- What the events of one stream come to, as far as they are there without a gap. A rebuild fills the next generation
-- beside the live one.
create table stream_facts (
    generation    integer not null,
    authority     text    not null,
    topic         text    not null,
    stream        text    not null,
    cycle         text    not null,
    last_sequence bigint  not null,
    facts         text    not null,
    primary key (generation, authority, topic, stream)
);
create index stream_facts_by_cycle on stream_facts (cycle, authority, generation);

create table projection (
    name            text        not null primary key,
    live_generation integer     not null,
    switched_at     timestamptz not null
);
insert into projection (name, live_generation, switched_at) values ('stream_facts', 1, clock_timestamp());

grant usage on schema public to ${service_role};
grant select, insert on intake_log, unreadable_message to ${service_role};
grant select, insert, update, delete on stream_facts to ${service_role};
grant select, update on projection to ${service_role};
