package org.practiceaudit.reporting.pages;

import io.quarkus.qute.TemplateData;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.practiceaudit.reporting.documents.Shown;
import org.practiceaudit.reporting.reports.Timeline;

/**
 * An event of a timeline in plain English.
 *
 * @param by staff id and role of whoever did it
 * @param at when it was, with its zone
 * @param recorded when it was recorded, empty where that was the same
 * @param elsewhere the re-audit that it was said of, empty where it was of the case's own audit
 */
@TemplateData
record Happening(
        String title, String by, String at, String machine, String recorded, String elsewhere, List<Detail> details) {
    @TemplateData
    record Detail(String name, String value) {}

    /** What the page says already, or what nobody can read. */
    private static final Set<String> LEFT_OUT = Set.of("audit", "child", "pathway", "moderation");

    /** Where a "no" is news; elsewhere it is what one takes for granted. */
    private static final Set<String> NO_IS_NEWS = Set.of("onTime");

    /** What holds codes; others hold ids, which are shown as they are. */
    private static final Set<String> CODES = Set.of(
            "overall",
            "grade",
            "from",
            "to",
            "reason",
            "because",
            "kind",
            "source",
            "subject",
            "route",
            "auditorGrade",
            "moderatedGrade",
            "decided",
            "code",
            "step",
            "familyFeedback",
            "theme",
            "outcome",
            "rating",
            "role");

    static Happening of(Timeline.Entry entry, String audit) {
        return new Happening(
                title(entry.what()),
                entry.by() + (entry.role() == null ? "" : ", " + words(entry.role())),
                Shown.moment(entry.at()),
                entry.at().toString(),
                entry.recordedAt().equals(entry.at()) ? "" : Shown.moment(entry.recordedAt()),
                entry.audit().equals(audit) ? "" : entry.audit(),
                details(entry));
    }

    /** {@code actions.pathway-step-missed.v1} is "Pathway step missed", {@code audit.graded.v1} "Audit graded". */
    static String title(String type) {
        var parts = type.split("\\.");
        var what = parts.length > 1 ? parts[1] : type;
        var alone = !what.contains("-") && Set.of("audit", "moderation").contains(parts[0]);
        return capitalised(words(alone ? parts[0] + " " + what : what));
    }

    /** {@code audit.graded.v1 of 2026-09-16T09:00:02Z} is "Audit graded, 16 September 2026, 10:00 BST". */
    static String trigger(String told) {
        var parts = told.split(" of ", 2);
        try {
            return parts.length == 2 ? title(parts[0]) + ", " + Shown.moment(Instant.parse(parts[1])) : told;
        } catch (DateTimeException _) {
            return told;
        }
    }

    static String words(String code) {
        return code.replace('-', ' ');
    }

    private static List<Detail> details(Timeline.Entry entry) {
        return entry.details().entrySet().stream()
                .filter(each -> !LEFT_OUT.contains(each.getKey()))
                .filter(each -> !each.getValue().equals(entry.by())
                        && !each.getValue().equals(entry.at().toString()))
                .filter(each -> !each.getValue().equals(false) || NO_IS_NEWS.contains(each.getKey()))
                .map(each -> new Detail(name(each.getKey()), value(each.getKey(), each.getValue())))
                .filter(detail -> !detail.value().isEmpty())
                .toList();
    }

    /** {@code dueOn} is "Due on". */
    private static String name(String component) {
        return capitalised(component.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT));
    }

    private static String value(String name, Object value) {
        return switch (value) {
            case null -> "";
            case Boolean yes -> yes ? "yes" : "no";
            case Number number -> Shown.number(number.doubleValue());
            case String text -> CODES.contains(name) ? words(text) : text(text);
            case Collection<?> many ->
                many.stream()
                        .map(each -> value(name, each))
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining("; "));
            case Map<?, ?> parts ->
                parts.entrySet().stream()
                        .map(part -> new Detail(
                                name(part.getKey().toString()),
                                value(part.getKey().toString(), part.getValue())))
                        .filter(part -> !part.value().isEmpty())
                        .map(part -> part.name() + ": " + part.value())
                        .collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    private static String text(String text) {
        try {
            return switch (text.length()) {
                case 10 -> Shown.day(LocalDate.parse(text));
                default -> text.endsWith("Z") ? Shown.moment(Instant.parse(text)) : text;
            };
        } catch (DateTimeException _) {
            return text;
        }
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
