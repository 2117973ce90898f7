-- The id of the master key that wrapped it; null of one that was wrapped before this was kept.
alter table child_key add column master integer;
