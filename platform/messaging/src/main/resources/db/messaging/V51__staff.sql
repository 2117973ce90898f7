-- Staff as allocation last spoke of them: what they are, where, and whom they report to.
create table staff_member (
    authority    text   not null,
    staff        text   not null,
    roles        text[] not null,
    team         text,
    service      text,
    line_manager text,
    primary key (authority, staff)
);
create index staff_by_line_manager on staff_member (authority, line_manager);

grant select, insert, update on staff_member to ${service_role};
