-- The facts of streams in two tables: reports read the one that is live, a rebuild fills the other beside it. The view is the live one.
alter table stream_facts rename to stream_facts_before;
alter index stream_facts_by_cycle rename to stream_facts_before_by_cycle;

create table stream_facts_1 (
    authority      text collate "C" not null,
    topic          text collate "C" not null,
    stream         text collate "C" not null,
    cycle          text collate "C",
    kind           text collate "C" not null, -- what the facts are of, as they say themselves
    last_sequence  bigint           not null, -- the facts hold everything up to this event
    heard_sequence bigint           not null, -- the highest heard; above the last where events wait behind a gap
    trouble        text collate "C" not null default 'none' check (trouble in ('none', 'contested', 'unfoldable')),
    facts          text             not null
) with (fillfactor = 85);
create table stream_facts_2 (like stream_facts_1 including all) with (fillfactor = 85);

insert into stream_facts_1 (authority, topic, stream, cycle, kind, last_sequence, heard_sequence, facts)
select f.authority, f.topic, f.stream, f.cycle, cast(f.facts as jsonb) ->> 'of', f.last_sequence,
       greatest(f.last_sequence, (select max(l.sequence) from intake_log l
                                  where l.authority = f.authority and l.topic = f.topic and l.stream = f.stream)),
       f.facts
from stream_facts_before f join projection p on p.name = 'stream_facts' and p.live_generation = f.generation;
drop table stream_facts_before;
update projection set live_generation = 1;

create view stream_facts as
select 1 as generation, f.* from stream_facts_1 f
where (select live_generation from projection where name = 'stream_facts') = 1
union all
select 2 as generation, f.* from stream_facts_2 f
where (select live_generation from projection where name = 'stream_facts') = 2;

-- The service may fill and empty these tables, but not change what they are; what a rebuild needs beyond that the owner does for it.
-- Nobody is kept waiting for long: a reader of the view holds even the dead table for as long as the question takes.
create function stream_facts_empty(generation integer) returns void
language plpgsql security definer set search_path = public, pg_temp set lock_timeout = '100ms' as $$
begin
    if generation = (select live_generation from projection where name = 'stream_facts') then
        raise exception 'the generation % is the live one', generation;
    end if;
    execute format('truncate stream_facts_%s', generation);
    execute format('drop index if exists stream_facts_%s_by_stream, stream_facts_%s_by_cycle,
                    stream_facts_%s_cycles, stream_facts_%s_waiting', generation, generation, generation, generation);
end $$;

create function stream_facts_by_stream(generation integer) returns void
language plpgsql security definer set search_path = public, pg_temp set maintenance_work_mem = '128MB' as $$
begin
    execute format('create unique index if not exists stream_facts_%s_by_stream on stream_facts_%s (authority, topic, stream)',
                   generation, generation);
end $$;

create function stream_facts_by_cycle(generation integer) returns void
language plpgsql security definer set search_path = public, pg_temp set maintenance_work_mem = '128MB' as $$
begin
    execute format('create index if not exists stream_facts_%s_by_cycle on stream_facts_%s (authority, cycle)',
                   generation, generation);
    execute format('create index if not exists stream_facts_%s_cycles on stream_facts_%s (authority) where kind = ''cycle''',
                   generation, generation);
    execute format('create index if not exists stream_facts_%s_waiting on stream_facts_%s (authority)
                    where heard_sequence > last_sequence or trouble <> ''none''', generation, generation);
    execute format('analyze stream_facts_%s', generation);
end $$;

select stream_facts_by_stream(1), stream_facts_by_stream(2), stream_facts_by_cycle(1), stream_facts_by_cycle(2);

revoke all on function stream_facts_empty, stream_facts_by_stream, stream_facts_by_cycle from public;
grant execute on function stream_facts_empty, stream_facts_by_stream, stream_facts_by_cycle to ${service_role};
grant select on stream_facts to ${service_role};
grant select, insert, update on stream_facts_1, stream_facts_2 to ${service_role};

-- How a rebuild goes, whichever replica does it.
create table rebuild (
    name        text        not null primary key references projection,
    state       text        not null check (state in ('none', 'running', 'switched', 'failed')),
    began_at    timestamptz,
    ended_at    timestamptz,
    events      bigint      not null default 0,
    all_events  bigint      not null default 0,
    streams     bigint      not null default 0,
    all_streams bigint      not null default 0
);
insert into rebuild (name, state) values ('stream_facts', 'none');
grant select, update on rebuild to ${service_role};
