-- Who is told what. One row for each fact and person, however often the fact is heard (TH-21 and every rule that says "told").
create table notice (
    id          bigint generated always as identity primary key,
    authority   text        not null,
    fact_key    text        not null, -- the event or the deadline that makes the fact
    recipient   text        not null, -- staff id; role:<code> or service:<code> where nobody was found
    fact        text        not null,
    role        text,
    at_once     boolean     not null,
    audit       text,
    child       text,
    cycle       text,
    subject     text        not null,
    step        text,
    due_on      date,
    rule        text,
    items       text[]      not null,
    occurred_at timestamptz not null, -- business time
    withheld    boolean     not null, -- from a blind moderator who has not committed yet
    read_at     timestamptz,
    delivery    text        not null
        check (delivery in ('waiting', 'sent', 'inbox-only', 'undeliverable', 'no-holder')),
    mail_due    timestamptz not null, -- business time
    attempts    integer     not null default 0,
    first_try   timestamptz, -- physical time, like the next two
    next_try    timestamptz not null default clock_timestamp(),
    sent_at     timestamptz,
    failure     text,
    unique (authority, fact_key, recipient)
);
create index notice_of on notice (authority, recipient, id);
create index notice_to_send on notice (mail_due) where delivery = 'waiting' and not withheld;
create index notice_undelivered on notice (authority, id) where delivery in ('undeliverable', 'no-holder');
create index notice_withheld on notice (authority, audit) where withheld;

-- What somebody has to do by when; calendars and reminders come from it.
create table due_date (
    authority  text        not null,
    kind       text        not null, -- audit, moderation, action, pathway-step
    subject    text        not null, -- the audit, moderation, action or pathway
    step       text        not null, -- key of the pathway's step, else empty
    staff      text        not null, -- who has to do it
    audit      text,
    cycle      text,
    rule       text,
    due_on     date        not null,
    standing   text        not null check (standing in ('open', 'done', 'missed', 'cancelled')),
    changes    integer     not null default 0, -- an event in a calendar counts them
    said_at    timestamptz not null, -- business time of the latest word; an earlier one changes nothing
    primary key (authority, kind, subject, step)
);
create index due_date_of on due_date (authority, staff, due_on);
create index due_date_of_audit on due_date (authority, audit);
create index due_date_of_cycle on due_date (authority, cycle, kind);

grant select, insert, update, delete on notice to ${service_role};
grant select, insert, update on due_date to ${service_role};
