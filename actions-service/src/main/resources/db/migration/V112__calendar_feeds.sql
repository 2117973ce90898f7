-- The address of somebody's calendar feed is a secret, of which only the SHA-256 is kept.
create table calendar_feed (
    authority text not null,
    staff     text not null,
    digest    text not null unique,
    primary key (authority, staff)
);

grant select, insert, update, delete on calendar_feed to ${service_role};
