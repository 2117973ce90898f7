-- The trace in which an event was decided (W3C traceparent), so that what a clock does later because of it goes on in that trace.
alter table event add column traceparent text;
