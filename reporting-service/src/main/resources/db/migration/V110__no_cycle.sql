-- Staff, learning and the like belong to an authority and to no cycle.
alter table stream_facts alter column cycle drop not null;
