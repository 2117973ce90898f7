package org.practiceaudit.eventstore;

/**
 * The append: version check, events, outbox rows, deadlines and the idempotency row in one durable statement. It takes one
 * JSON document and answers with one row when it won and none when another append was first. The head row's lock orders
 * the appends of a stream, so that positions in the outbox follow versions.
 */
public final class AppendSql {
    private AppendSql() {}

    public static final String STATEMENT = """
            with input as (select cast(cast(:append as text) as jsonb) as doc),
            head as (
              insert into stream as s (authority, stream, kind, id, message_key, programme, programme_version, cycle,
                                       child, version, sequence, listing, changed_at)
              select h.authority, h.stream, h.kind, h.id, h.message_key, h.programme, h.programme_version, h.cycle,
                     h.child, h.version, h.sequence, h.listing, h.changed_at
              from input, jsonb_to_record(doc->'head') as h(
                authority text, stream text, kind text, id text, message_key text, programme text,
                programme_version integer, cycle text, child text, version bigint, sequence bigint, listing jsonb,
                changed_at timestamptz)
              on conflict (authority, stream) do update
                set version = excluded.version, sequence = excluded.sequence, listing = excluded.listing,
                    changed_at = excluded.changed_at
                where s.version = (select cast(doc->>'expected' as bigint) from input)
              returning authority, stream, version),
            facts as (
              insert into event (authority, stream, version, event_id, type, data, sequence, programme,
                                 programme_version, cycle, actor, actor_role, business_time, recorded_time,
                                 correlation_id, causation_id, traceparent)
              select head.authority, head.stream, e.version, e.event_id, e.type, e.data, e.sequence, e.programme,
                     e.programme_version, e.cycle, e.actor, e.actor_role, e.business_time, e.recorded_time,
                     e.correlation_id, e.causation_id, e.traceparent
              from head, input, jsonb_to_recordset(doc->'events') as e(
                version bigint, event_id uuid, type text, data text, sequence bigint, programme text,
                programme_version integer, cycle text, actor text, actor_role text, business_time timestamptz,
                recorded_time timestamptz, correlation_id uuid, causation_id uuid, traceparent text)),
            sent as (
              insert into outbox (event_id, topic, message_key, headers, payload)
              select o.event_id, o.topic, o.message_key, o.headers, o.payload
              from head, input, jsonb_to_recordset(doc->'outbox') as o(
                n integer, event_id uuid, topic text, message_key text, headers text, payload text)
              order by o.n),
            clocks as (
              insert into deadline (authority, stream, name, due, rule, trigger, reckoning)
              select head.authority, head.stream, d.name, d.due, d.rule, d.trigger, d.reckoning
              from head, input, jsonb_to_recordset(doc->'deadlines') as d(
                name text, due timestamptz, rule text, trigger text, reckoning text)
              on conflict (authority, stream, name) do update
                set due = excluded.due, rule = excluded.rule, trigger = excluded.trigger,
                    reckoning = excluded.reckoning, fired_at = null, failures = 0, retry_at = null,
                    failure = null),
            stopped as (
              delete from deadline as d using head, input, jsonb_array_elements_text(doc->'cleared') as c(name)
              where d.authority = head.authority and d.stream = head.stream and d.name = c.name),
            answered as (
              insert into idempotency (authority, actor, route, key, body_hash, status, location, version, expires_at)
              select head.authority, i.actor, i.route, i.key, i.body_hash, i.status, i.location, head.version,
                     i.expires_at
              from head, input, jsonb_to_recordset(doc->'answers') as i(
                actor text, route text, key text, body_hash text, status integer, location text,
                expires_at timestamptz))
            select version from head
            """;

    /**
     * The same for many streams, each once, as an array of such documents in {@code :appends}. It answers with the number of
     * streams when every one of them won. Else it answers with zero, and its transaction must be rolled back, since heads that
     * won are written.
     */
    public static final String BATCH = """
            with one as materialized (
              select a.place, a.doc, cast(a.doc->>'expected' as bigint) as expected, h.*
              from jsonb_array_elements(cast(cast(:appends as text) as jsonb)) with ordinality as a(doc, place),
                jsonb_to_record(a.doc->'head') as h(
                  authority text, stream text, kind text, id text, message_key text, programme text,
                  programme_version integer, cycle text, child text, version bigint, sequence bigint, listing jsonb,
                  changed_at timestamptz)),
            begun as (
              insert into stream (authority, stream, kind, id, message_key, programme, programme_version, cycle, child,
                                  version, sequence, listing, changed_at)
              select authority, stream, kind, id, message_key, programme, programme_version, cycle, child,
                     version, sequence, listing, changed_at
              from one where expected = 0 order by stream
              on conflict (authority, stream) do nothing
              returning authority, stream),
            moved as (
              update stream as s
                set version = one.version, sequence = one.sequence, listing = one.listing, changed_at = one.changed_at
              from one
              where one.expected > 0 and s.authority = one.authority and s.stream = one.stream
                and s.version = one.expected
              returning s.authority, s.stream),
            won as (select authority, stream from begun union all select authority, stream from moved),
            heads as materialized (
              select one.place, one.doc, one.authority, one.stream
              from one join won on won.authority = one.authority and won.stream = one.stream
              where (select count(*) from won) = (select count(*) from one)),
            facts as (
              insert into event (authority, stream, version, event_id, type, data, sequence, programme,
                                 programme_version, cycle, actor, actor_role, business_time, recorded_time,
                                 correlation_id, causation_id, traceparent)
              select heads.authority, heads.stream, e.version, e.event_id, e.type, e.data, e.sequence, e.programme,
                     e.programme_version, e.cycle, e.actor, e.actor_role, e.business_time, e.recorded_time,
                     e.correlation_id, e.causation_id, e.traceparent
              from heads, jsonb_to_recordset(heads.doc->'events') as e(
                version bigint, event_id uuid, type text, data text, sequence bigint, programme text,
                programme_version integer, cycle text, actor text, actor_role text, business_time timestamptz,
                recorded_time timestamptz, correlation_id uuid, causation_id uuid, traceparent text)),
            sent as (
              insert into outbox (event_id, topic, message_key, headers, payload)
              select o.event_id, o.topic, o.message_key, o.headers, o.payload
              from heads, jsonb_to_recordset(heads.doc->'outbox') as o(
                n integer, event_id uuid, topic text, message_key text, headers text, payload text)
              order by heads.place, o.n),
            clocks as (
              insert into deadline (authority, stream, name, due, rule, trigger, reckoning)
              select heads.authority, heads.stream, d.name, d.due, d.rule, d.trigger, d.reckoning
              from heads, jsonb_to_recordset(heads.doc->'deadlines') as d(
                name text, due timestamptz, rule text, trigger text, reckoning text)
              on conflict (authority, stream, name) do update
                set due = excluded.due, rule = excluded.rule, trigger = excluded.trigger,
                    reckoning = excluded.reckoning, fired_at = null, failures = 0, retry_at = null,
                    failure = null),
            stopped as (
              delete from deadline as d using heads, jsonb_array_elements_text(heads.doc->'cleared') as c(name)
              where d.authority = heads.authority and d.stream = heads.stream and d.name = c.name)
            select count(*) from heads
            """;
}
