-- Which audit an allocation repeats, so that a timeline goes on through its re-audits.
alter table intake_log add column re_audit_of text;
create index intake_by_re_audit on intake_log (authority, re_audit_of) where re_audit_of is not null;
