-- One key a child, wrapped by the service's master key, in a database of its own so that backups of events hold none.
-- A destroyed key leaves its row behind, without the key.
create table child_key (
    authority    text        not null,
    child        text        not null,
    wrapped      bytea,
    made_at      timestamptz not null default clock_timestamp(),
    destroyed_at timestamptz,
    primary key (authority, child),
    check ((wrapped is null) = (destroyed_at is not null))
);

grant usage on schema public to ${service_role};
grant select, insert, update on child_key to ${service_role};
