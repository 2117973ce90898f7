-- Where people get mail. Addresses are kept here alone, by the reference that the staff directory gives.
create table contact (
    authority text not null,
    reference text not null,
    address   text not null,
    primary key (authority, reference)
);

create table staff_contact (
    authority text not null,
    staff     text not null,
    reference text not null,
    primary key (authority, staff)
);
create index staff_of_contact on staff_contact (authority, reference);

grant select, insert, update, delete on contact to ${service_role};
grant select, insert, update on staff_contact to ${service_role};
