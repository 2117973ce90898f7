-- Who reports to whom, as allocation last said it.
create table staff_member (
    authority    text not null,
    staff        text not null,
    line_manager text,
    primary key (authority, staff)
);
create index staff_by_line_manager on staff_member (authority, line_manager);

grant select, insert, update on staff_member to ${service_role};
