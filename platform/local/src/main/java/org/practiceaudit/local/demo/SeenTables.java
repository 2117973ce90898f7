package org.practiceaudit.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A cycle in words and tables: its days with why, its draw, its allocations, and why one of them is as it is. */
final class SeenTables {
    private static final String WORKER = "worker-";
    private static final int DIGITS = 16;

    private final Seen seen;
    private final Map<String, Member> staff;
    private final Map<String, SyntheticAuthority.Child> children;

    SeenTables(Seen seen, SyntheticAuthority authority) {
        this.seen = seen;
        this.staff = authority.byId();
        this.children = authority.children().stream()
                .collect(Collectors.toMap(SyntheticAuthority.Child::child, child -> child));
    }

    @Override
    public String toString() {
        return Stream.of(
                        days(),
                        meeting(),
                        frame(),
                        strata(),
                        spread(),
                        excluded(),
                        allocations(),
                        why(),
                        whyNot(),
                        told())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private String days() {
        var cycle = seen.cycle();
        var occasion = seen.occasion();
        return "Cycle " + seen.id() + " of " + text(cycle, "programme") + " " + text(cycle, "version") + ", "
                + text(cycle, "state") + "\n"
                + "  allocations sent by " + text(cycle, "startsOn") + ": "
                + occasion.startsOn().explain() + "\n"
                + "  audits due on " + text(cycle, "dueOn") + ": "
                + occasion.dueOn().explain() + "\n"
                + "  confirmed by " + text(cycle, "confirmedBy") + " ("
                + staff.get(text(cycle, "confirmedBy")).jobRole() + ")"
                + seen.refusal().map(SeenTables::refused).orElse("");
    }

    private static String refused(Api.Refusal refusal) {
        return "; the audit team was answered " + refusal.status() + " with " + text(refusal.problem(), "rule") + ": "
                + text(refusal.problem(), "detail");
    }

    private String meeting() {
        if (seen.meeting().isMissingNode()) {
            var lines = seen.cycle().path("sample").path("lines");
            return lines.isEmpty()
                    ? ""
                    : "Lines of enquiry of " + text(seen.cycle(), "following") + ": " + joined(lines);
        }
        var meeting = seen.meeting();
        var lines = meeting.path("lines")
                .valueStream()
                .map(line -> "\n  " + text(line, "code") + ": " + text(line, "question"))
                .collect(Collectors.joining());
        return "Lines of enquiry agreed on " + text(meeting.path("meeting"), "heldOn") + ", due by "
                + text(meeting, "dueOn") + "; proposal due by " + text(meeting, "proposalDueOn") + lines;
    }

    private String frame() {
        var frame = seen.cycle().path("frame");
        var sample = seen.cycle().path("sample");
        return "Frame " + digest(frame) + ": " + frame.path("children").asInt() + " records, "
                + frame.path("auditors").asInt() + " auditors\nSample " + digest(sample) + ": "
                + sample.path("drawn").asInt() + " of "
                + sample.path("eligible").asInt() + " drawn by "
                + text(sample, "algorithm") + " with seed " + text(sample, "seed") + "\nReplay "
                + text(seen.replay(), "again").substring(0, DIGITS) + ": "
                + (seen.replay().path("same").asBoolean() ? "the same sample" : "ANOTHER SAMPLE") + "\nShortfalls: "
                + (sample.path("shortfallAccepted").isTextual() ? text(sample, "shortfallAccepted") : "none");
    }

    private static String digest(JsonNode of) {
        return text(of, "digest").substring(0, DIGITS);
    }

    /** Social workers' own strata are counted together: there is one for each. */
    private String strata() {
        var table = new Table("Drawn for", "records");
        Seen.counts(seen.sample(), drawn -> shortened(text(drawn, "stratum"))).forEach(table::row);
        return table.toString();
    }

    private static String shortened(String stratum) {
        return stratum.startsWith(WORKER) ? "a social worker without an audit" : stratum;
    }

    /** How many of the drawn records show what the draw must hold some of, whatever they were drawn for (CA-09). */
    private String spread() {
        return seen.occasion().activity().spread().stream()
                .flatMap(spread -> switch (spread.by()) {
                    case RAG -> Stream.of("By rating: " + counted(SyntheticAuthority.Child::rag));
                    case MOVEMENT -> Stream.of("By movement: " + counted(SyntheticAuthority.Child::movement));
                    case TEAM -> Stream.of("By team: " + counted(SyntheticAuthority.Child::team));
                    case PLAN_TYPE -> Stream.of("By plan: " + counted(SyntheticAuthority.Child::planType));
                    case SOCIAL_WORKER -> Stream.<String>empty();
                })
                .collect(Collectors.joining("\n"));
    }

    private String counted(Function<SyntheticAuthority.Child, String> value) {
        return Seen.counts(seen.sample(), drawn -> value.apply(children.get(text(drawn, "child")))).entrySet().stream()
                .map(each -> each.getValue() + " " + (each.getKey().isEmpty() ? "none" : each.getKey()))
                .collect(Collectors.joining(", "));
    }

    private String excluded() {
        var table = new Table("Left out", "records");
        seen.cycle()
                .path("sample")
                .path("excludedByReason")
                .properties()
                .forEach(reason -> table.row(
                        CycleTables.words(reason.getKey()), reason.getValue().asInt()));
        return table.toString();
    }

    private String allocations() {
        var strata = seen.strata();
        var table = new Table("Record", "team", "auditor", "job", "moderator", "drawn for");
        seen.allocations()
                .forEach(each -> table.row(
                        text(each, "child"),
                        text(each, "team"),
                        text(each, "auditor"),
                        staff.get(text(each, "auditor")).jobRole(),
                        each.path("moderator").isTextual() ? text(each, "moderator") : "none",
                        strata.get(text(each, "child"))));
        return table.toString();
    }

    private String why() {
        var explained = seen.explained();
        return "Why " + text(explained, "child") + " went to " + text(explained, "auditor") + reasons(explained);
    }

    /** Those with the same kind of reason together, each kind with one example. */
    private String whyNot() {
        var kinds = new TreeMap<String, List<JsonNode>>(
                seen.explained().path("others").valueStream().collect(Collectors.groupingBy(SeenTables::kind)));
        var text = new StringBuilder("Why nobody else has it");
        kinds.forEach((kind, others) -> text.append("\n  ")
                .append(others.size())
                .append(" auditors ")
                .append(kind)
                .append(", such as")
                .append(reasons(others.getFirst()).replace("\n  ", "\n      ")));
        return text.toString();
    }

    private static String kind(JsonNode other) {
        var rules = other.path("why")
                .valueStream()
                .map(why -> text(why, "rule"))
                .distinct()
                .collect(Collectors.joining(", "));
        return (other.path("could").asBoolean() ? "could have had it" : "could not") + " (" + rules + ")";
    }

    private static String reasons(JsonNode of) {
        return of.path("why")
                .valueStream()
                .map(why -> "\n  " + text(why, "rule") + ": " + text(why, "says"))
                .collect(Collectors.joining());
    }

    private String told() {
        var roles = Seen.counts(seen.notices(), notice -> text(notice, "about") + " to " + text(notice, "role"));
        return seen.notices().size() + " notices: "
                + roles.entrySet().stream()
                        .map(each -> each.getValue() + " " + each.getKey())
                        .collect(Collectors.joining(", "))
                + "\n" + seen.audits().size() + " audits opened";
    }

    private static String joined(JsonNode texts) {
        return texts.valueStream().map(JsonNode::asText).collect(Collectors.joining(", "));
    }

    private static String text(JsonNode of, String field) {
        return of.path(field).asText();
    }
}
