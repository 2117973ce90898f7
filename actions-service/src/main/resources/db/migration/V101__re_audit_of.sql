-- Which audit another one repeats: its grades are results on the pathways of the first (TH-25, TH-35, PQ-20).

alter table audit_facts add column re_audit_of text;
