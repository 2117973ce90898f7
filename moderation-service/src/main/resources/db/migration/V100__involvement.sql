-- Who is or was involved with which child, as allocation last said it: whoever was cannot judge the work.
create table involvement (
    authority   text not null,
    child       text not null,
    staff       text not null,
    involvement text not null,
    from_day    date not null,
    to_day      date,
    primary key (authority, child, staff, involvement, from_day)
);

grant select, insert, update on involvement to ${service_role};
