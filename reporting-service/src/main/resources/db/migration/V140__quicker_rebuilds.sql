-- What two hands build at once needs no workers besides them: those only cost. Two of the indexes hold a handful of rows, so that they
-- are kept while the table is filled, which is cheaper than reading all of it again for each.
create or replace function stream_facts_empty(generation integer) returns void
language plpgsql security definer set search_path = public, pg_temp set lock_timeout = '100ms' as $$
begin
    if generation = (select live_generation from projection where name = 'stream_facts') then
        raise exception 'the generation % is the live one', generation;
    end if;
    execute format('truncate stream_facts_%s', generation);
    execute format('drop index if exists stream_facts_%s_by_stream, stream_facts_%s_by_cycle', generation, generation);
end $$;

create or replace function stream_facts_by_stream(generation integer) returns void
language plpgsql security definer set search_path = public, pg_temp
set maintenance_work_mem = '128MB' set max_parallel_maintenance_workers = 0 as $$
begin
    execute format('create unique index if not exists stream_facts_%s_by_stream on stream_facts_%s (authority, topic, stream)',
                   generation, generation);
end $$;

-- Six thousand rows tell the planner what it needs to know of so even a table; autovacuum looks at more of them later.
create or replace function stream_facts_by_cycle(generation integer) returns void
language plpgsql security definer set search_path = public, pg_temp
set maintenance_work_mem = '128MB' set max_parallel_maintenance_workers = 0 set default_statistics_target = 20 as $$
begin
    execute format('create index if not exists stream_facts_%s_by_cycle on stream_facts_%s (authority, cycle)',
                   generation, generation);
    execute format('analyze stream_facts_%s', generation);
end $$;

-- A rebuild that was cut off before had dropped them.
create index if not exists stream_facts_1_cycles on stream_facts_1 (authority) where kind = 'cycle';
create index if not exists stream_facts_2_cycles on stream_facts_2 (authority) where kind = 'cycle';
create index if not exists stream_facts_1_waiting on stream_facts_1 (authority)
    where heard_sequence > last_sequence or trouble <> 'none';
create index if not exists stream_facts_2_waiting on stream_facts_2 (authority)
    where heard_sequence > last_sequence or trouble <> 'none';
