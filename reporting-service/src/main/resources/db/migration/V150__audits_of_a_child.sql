-- Which audits a child had. In the log, where an allocation is written once, and not beside the facts, whose rows change often.
create index intake_by_child on intake_log (authority, (cast(payload as jsonb) ->> 'child'))
    where type like 'allocation.audit-allocated.%';
