-- What became of each audit, as far as others have said. A read model: the topics are the truth. Each fact has its own time,
-- since topics keep no order among each other.
create table audit_outcome (
    authority       text not null,
    audit           text not null,
    submitted_at    timestamptz,
    returned_at     timestamptz,
    ended_at        timestamptz,
    graded_at       timestamptz,
    auditor_grade   text,
    moderated_at    timestamptz,
    moderated_grade text,
    decided_at      timestamptz,
    decided_grade   text,
    primary key (authority, audit)
);

grant select, insert, update on audit_outcome to ${service_role};
