-- The cycles that what was learnt is recorded with, as allocation planned them.
create table known_cycle (
    authority         text    not null,
    cycle             text    not null,
    programme         text    not null,
    programme_version integer not null,
    starts_on         date    not null,
    ends_on           date    not null,
    primary key (authority, cycle)
);

grant select, insert, update on known_cycle to ${service_role};
