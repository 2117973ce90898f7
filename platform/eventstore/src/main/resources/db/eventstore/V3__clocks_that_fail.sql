-- A clock whose firing fails is tried again later and later, and holds up nothing but the later clocks of its own stream.
alter table deadline
    add column failures integer not null default 0,
    add column retry_at timestamptz, -- by the wall clock
    add column failure  text;        -- what kind of failure, with no text of any case

-- In the order in which clocks fire, so that the next ones are found without sorting all that fall due together.
drop index deadline_waiting;
create index deadline_waiting on deadline (due, authority, stream, name) where fired_at is null;
create index deadline_failing on deadline (authority, stream) where fired_at is null and failures > 0;
