-- What the service under test did about the events that it heard.
create table effect (
    n         bigint generated always as identity primary key,
    authority text   not null,
    stream    text   not null,
    sequence  bigint not null,
    event_id  uuid   not null
);
grant select, insert on effect to ${service_role};
