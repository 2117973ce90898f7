-- The population as last imported: what may be drawn today. A frozen frame is kept apart and does not change with it.
create table child (
    authority text  not null,
    child     text  not null,
    data      jsonb not null,
    primary key (authority, child)
);

-- Frames, samples and allocations of cycles, under the digest that the cycle's events name. Never changed.
create table cycle_row (
    authority text    not null,
    cycle     text    not null,
    digest    text    not null,
    part      text    not null,
    place     integer not null,
    fact      text    not null,
    kept_at   timestamptz not null default clock_timestamp(),
    primary key (authority, cycle, digest, part, place)
);

grant select, insert, delete on child to ${service_role};
grant select, insert on cycle_row to ${service_role};
