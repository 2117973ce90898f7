-- Children and foster carers are imported apart: each import replaces its own kind of record only.
alter table child add column subject text;
update child set subject = coalesce(data->>'subject', 'child');
alter table child alter column subject set not null;
alter table child drop constraint child_pkey;
alter table child add primary key (authority, subject, child);

-- The import that last named the record: whoever the next one does not name has left.
alter table child add column imported_by text not null default '';
grant update on child to ${service_role};

-- Rows that an import did not take, and why. Never what was in them.
create table import_reject (
    authority    text        not null,
    import       text        not null,
    place        integer     not null,
    source       text        not null,
    row_number   integer     not null, -- as a spreadsheet counts; 0 for the file as a whole
    column_title text        not null,
    reason       text        not null,
    remedy       text        not null,
    kept_at      timestamptz not null default clock_timestamp(),
    primary key (authority, import, place)
);
create index import_reject_by_age on import_reject (authority, kept_at);
grant select, insert, delete on import_reject to ${service_role};
