-- Which cycles allocation has closed, so that an audit that is heard of later knows it. A row without a time is of a cycle that goes on.
create table cycle_end (
    authority text not null,
    cycle     text not null,
    closed_at timestamptz,
    primary key (authority, cycle)
);

grant select, insert, update on cycle_end to ${service_role};
