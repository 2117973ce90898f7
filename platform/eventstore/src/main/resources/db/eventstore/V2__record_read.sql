-- Who read which child's audit, when and on what ground. The service may add to it and change nothing.
create table record_read (
    id             bigint generated always as identity primary key,
    authority      text        not null,
    audit          text        not null,
    child          text        not null,
    staff          text        not null,
    basis          text        not null, -- named, told or office
    role           text        not null,
    path           text        not null,
    read_at        timestamptz not null, -- business time
    recorded_at    timestamptz not null default clock_timestamp(),
    correlation_id uuid        not null
);
create index record_read_of_audit on record_read (authority, audit, id);
create index record_read_of_child on record_read (authority, child, id);
create index record_read_by_staff on record_read (authority, staff, id);

grant select, insert on record_read to ${service_role};
