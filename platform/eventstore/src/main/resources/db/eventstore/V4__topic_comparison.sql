-- When the store was last held against the ends of its topics, and in which timeline of its cluster: recovery begins another.
create table topic_comparison (
    name        text        not null primary key,
    timeline    text        not null,
    compared_at timestamptz not null default clock_timestamp()
);
grant select, insert, update on topic_comparison to ${service_role};
