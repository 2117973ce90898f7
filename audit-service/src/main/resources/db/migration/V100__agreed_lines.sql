-- The lines of enquiry of each cycle, as allocation last said them.
create table agreed_lines (
    authority text   not null,
    cycle     text   not null,
    lines     text[] not null,
    primary key (authority, cycle)
);

grant select, insert, update on agreed_lines to ${service_role};
