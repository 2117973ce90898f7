-- What other tools, such as Power BI, may read: views of the live facts, without names, free text, children or their workers. Each
-- login reads the authorities that it is given here and no other. What every column means is in docs/reporting-views.md.
create schema reporting;

create table reporting.reader (
    login     name not null,
    authority text not null,
    primary key (login, authority)
);

create view reporting.facts with (security_barrier) as
select f.authority, f.cycle, f.stream, f.kind, cast(f.facts as jsonb) as told
from public.stream_facts f
where f.authority in (select r.authority from reporting.reader r where r.login = current_user);

create view reporting.cycles with (security_barrier) as
select authority,
       cycle,
       told #>> '{dates,name}' as name,
       cast(told #>> '{dates,startsOn}' as date) as starts_on,
       cast(told #>> '{dates,endsOn}' as date) as ends_on,
       cast(told #>> '{dates,auditsDueOn}' as date) as audits_due_on,
       cast(told ->> 'children' as integer) as children,
       cast(told #>> '{draw,drawn}' as integer) as drawn,
       cast(told ->> 'closedOn' as date) as closed_on,
       (select max(l.recorded_time) from public.intake_log l
        where l.authority = facts.authority and l.cycle = facts.cycle) as known_until
from reporting.facts where kind = 'cycle';

create view reporting.moderations with (security_barrier) as
select authority,
       cycle,
       told ->> 'audit' as audit,
       told ->> 'moderator' as moderator,
       told ->> 'reason' as reason,
       cast(told ->> 'dueOn' as date) as due_on,
       cast(told ->> 'completedAt' as timestamptz) as completed_at,
       told ->> 'auditorGrade' as auditor_grade,
       told ->> 'moderatedGrade' as moderated_grade,
       told ->> 'moderatedGrade' <> told ->> 'auditorGrade' as changed
from reporting.facts where kind = 'moderation';

create view reporting.decisions with (security_barrier) as
select authority,
       cycle,
       told ->> 'audit' as audit,
       told ->> 'dispute' as dispute,
       told ->> 'subject' as subject,
       told ->> 'route' as route,
       cast(told ->> 'raisedAt' as timestamptz) as raised_at,
       told ->> 'decision' as decision,
       cast(told ->> 'decidedAt' as timestamptz) as decided_at
from reporting.facts where kind = 'dispute';

create view reporting.audits with (security_barrier) as
with allocated as (select authority, cycle, told from reporting.facts where kind = 'allocation'),
     audited as (select authority, cycle, told, told ->> 'audit' as audit,
                        told #>> '{course,submittedAt}' is not null
                            and told #>> '{course,ending}' in ('NONE', 'FINALISED') as completed
                 from reporting.facts where kind = 'audit'),
     moderated as (select authority, audit, moderated_grade from reporting.moderations),
     decided as (select distinct on (authority, audit) authority, audit, decision
                 from reporting.decisions where subject = 'grade' and decision is not null
                 order by authority, audit, dispute desc),
     followed as (select authority, told ->> 'audit' as audit, told #>> '{ended,reason}' is not null as confirmed
                  from reporting.facts where kind = 'follow-up')
select l.authority,
       l.cycle,
       l.told ->> 'audit' as audit,
       l.told #>> '{sort,kind}' as kind,
       l.told #>> '{sort,reAuditOf}' as re_audit_of,
       l.told ->> 'service' as service,
       l.told ->> 'team' as team,
       l.told ->> 'auditor' as auditor,
       l.told ->> 'moderator' as moderator,
       cast(l.told ->> 'dueOn' as date) as due_on,
       cast(a.told #>> '{course,startedAt}' as timestamptz) as started_at,
       cast(a.told #>> '{course,submittedAt}' as timestamptz) as submitted_at,
       coalesce(a.completed, false) as completed,
       coalesce(a.completed and cast(a.told #>> '{course,onTime}' as boolean), false) as on_time,
       coalesce(cast(a.told #>> '{course,overdue}' as boolean), false) as overdue,
       lower(nullif(a.told #>> '{course,ending}', 'NONE')) as ending,
       g.auditor_grade,
       m.moderated_grade,
       d.decision as decided_grade,
       coalesce(d.decision, m.moderated_grade, g.auditor_grade) as grade_of_record,
       case when a.completed then a.told #>> '{grading,familyFeedback}' end as family_feedback,
       case when a.completed then cast(a.told #>> '{grading,practitionerFeedback}' as boolean) end as practitioner_feedback,
       coalesce(f.confirmed, false) as confirmed
from allocated l
left join audited a on a.authority = l.authority and a.audit = l.told ->> 'audit'
left join moderated m on m.authority = l.authority and m.audit = l.told ->> 'audit'
left join decided d on d.authority = l.authority and d.audit = l.told ->> 'audit'
left join followed f on f.authority = l.authority and f.audit = l.told ->> 'audit'
cross join lateral (select case when a.completed then a.told #>> '{grading,grade}' end as auditor_grade) g;

create view reporting.grades with (security_barrier) as
with audited as (select authority, cycle, told ->> 'audit' as audit, told -> 'grading' -> 'sections' as sections
                 from reporting.facts
                 where kind = 'audit' and jsonb_typeof(told -> 'grading' -> 'sections') = 'object'
                   and told #>> '{course,submittedAt}' is not null and told #>> '{course,ending}' in ('NONE', 'FINALISED')),
     moderated as (select authority, cycle, told ->> 'audit' as audit, told -> 'sections' as sections
                   from reporting.facts where kind = 'moderation' and jsonb_typeof(told -> 'sections') = 'array')
select a.authority, a.cycle, a.audit, 'auditor' as given_by, s.key as section, s.value as grade
from audited a cross join lateral jsonb_each_text(a.sections) s
union all
select m.authority, m.cycle, m.audit, 'moderator', s.told ->> 'section', s.told ->> 'moderatedGrade'
from moderated m cross join lateral jsonb_array_elements(m.sections) s(told)
where s.told ->> 'moderatedGrade' is not null
union all
select authority, cycle, audit, g.given_by, 'overall', g.grade
from reporting.audits
cross join lateral (values ('auditor', auditor_grade), ('moderator', moderated_grade), ('decision', decided_grade))
    g(given_by, grade)
where g.grade is not null;

create view reporting.actions with (security_barrier) as
select authority,
       cycle,
       told ->> 'action' as action,
       told ->> 'audit' as audit,
       told ->> 'source' as source,
       told ->> 'theme' as theme,
       told ->> 'service' as service,
       told ->> 'team' as team,
       cast(told ->> 'dueOn' as date) as due_on,
       lower(told ->> 'standing') as standing,
       cast(told ->> 'overdue' as boolean) as overdue,
       cast(told ->> 'completedAt' as timestamptz) as completed_at,
       cast(told ->> 'closedAt' as timestamptz) as closed_at
from reporting.facts where kind = 'action';

create view reporting.pathways with (security_barrier) as
select f.authority,
       f.cycle,
       f.told ->> 'audit' as audit,
       p.told ->> 'pathway' as pathway,
       p.told ->> 'code' as code,
       p.told ->> 'grade' as grade,
       cast(p.told ->> 'openedAt' as timestamptz) as opened_at,
       cast(p.told ->> 'closedAt' as timestamptz) as closed_at,
       p.told ->> 'closedBecause' as closed_because
from reporting.facts f cross join lateral jsonb_array_elements(f.told -> 'pathways') p(told)
where f.kind = 'pathways';

create view reporting.pathway_steps with (security_barrier) as
select f.authority,
       f.cycle,
       f.told ->> 'audit' as audit,
       p.told ->> 'pathway' as pathway,
       s.place as place,
       s.told ->> 'step' as step,
       s.told ->> 'rule' as rule,
       s.told ->> 'role' as role,
       cast(s.told ->> 'dueOn' as date) as due_on,
       s.told ->> 'trigger' as trigger,
       s.told ->> 'reckoning' as reckoning,
       cast(s.told ->> 'doneAt' as timestamptz) as done_at,
       cast(s.told ->> 'missed' as boolean) as missed
from reporting.facts f
cross join lateral jsonb_array_elements(f.told -> 'pathways') p(told)
cross join lateral jsonb_array_elements(p.told -> 'steps') with ordinality s(told, place)
where f.kind = 'pathways';

grant usage on schema reporting to ${reading_role};
grant select on reporting.cycles, reporting.audits, reporting.grades, reporting.moderations, reporting.decisions,
    reporting.actions, reporting.pathways, reporting.pathway_steps to ${reading_role};
