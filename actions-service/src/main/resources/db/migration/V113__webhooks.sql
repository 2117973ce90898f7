-- Systems that are told of facts as they happen. Secrets are sealed with the service's master key.
create table webhook (
    id              text        not null,
    authority       text        not null,
    url             text        not null,
    types           text[]      not null,
    secret          bytea       not null,
    previous_secret bytea,
    previous_until  timestamptz, -- physical time
    made_by         text        not null,
    made_at         timestamptz not null,
    disabled        text, -- why, where it is
    primary key (authority, id)
);

create table webhook_delivery (
    id         bigint generated always as identity primary key,
    authority  text        not null,
    webhook    text        not null,
    event_id   uuid        not null,
    type       text        not null,
    payload    text        not null,
    state      text        not null check (state in ('waiting', 'delivered', 'failed')),
    attempts   integer     not null default 0,
    first_try  timestamptz, -- physical time, like the next one
    next_try   timestamptz not null default clock_timestamp(),
    failure    text,
    unique (authority, webhook, event_id),
    foreign key (authority, webhook) references webhook (authority, id) on delete cascade
);
create index webhook_delivery_waiting on webhook_delivery (next_try, id) where state = 'waiting';

grant select, insert, update, delete on webhook to ${service_role};
grant select, insert, update, delete on webhook_delivery to ${service_role};
