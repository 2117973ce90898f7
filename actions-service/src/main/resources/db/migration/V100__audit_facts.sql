-- What this service must know of each audit that others allocated. Read models: the topics are the truth.

create table audit_facts (
    authority         text    not null,
    audit             text    not null,
    child             text    not null,
    cycle             text    not null,
    programme         text    not null,
    programme_version integer not null,
    team              text    not null,
    service           text    not null,
    auditor           text    not null,
    moderator         text    not null,
    worker            text    not null,
    team_manager      text    not null,
    service_manager   text    not null,
    head_of_service   text    not null,
    iro               text,
    cp_chair          text,
    invalidated       boolean not null,
    hidden            boolean not null, -- from its moderator, who grades blind
    primary key (authority, audit)
);

grant select, insert, update on audit_facts to ${service_role};
