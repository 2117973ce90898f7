package org.practiceaudit.actions.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** Due days as a calendar: whole days in London, each under the same id for good. References only, nobody's name. */
final class Feed {
    private static final String PRODUCT = "-//practiceaudit.org//due dates//EN";

    private Feed() {}

    static String of(List<DueDateRow> dates, String linkBase) {
        var calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setName("Practice audit");
        dates.forEach(date -> calendar.addEvent(event(date, linkBase)));
        return Biweekly.write(calendar).go();
    }

    private static VEvent event(DueDateRow date, String linkBase) {
        var on = date.dueOn;
        var event = new VEvent();
        event.setUid(uid(date));
        event.setDateTimeStamp(Date.from(date.saidAt));
        event.setSequence(date.changes);
        event.setDateStart(
                new ICalDate(new DateTimeComponents(on.getYear(), on.getMonthValue(), on.getDayOfMonth()), false),
                false);
        event.setSummary(summary(date));
        event.setUrl(linkBase + path(date));
        event.setTransparency(true);
        event.setStatus(date.toBeDone() ? Status.confirmed() : Status.cancelled());
        return event;
    }

    private static String uid(DueDateRow date) {
        var name = String.join("\n", date.authority, date.kind, date.subject, date.step);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)) + "@practice-audit.invalid";
    }

    private static String summary(DueDateRow date) {
        return switch (date.kind) {
            case "audit" -> "Audit due: " + date.subject;
            case "moderation" -> "Moderation due: " + date.audit;
            case "action" -> "Action due: " + date.subject;
            case "meeting" -> "Meeting about the work on " + date.audit;
            default -> "Step due: " + date.step + ", audit " + date.audit;
        };
    }

    private static String path(DueDateRow date) {
        return switch (date.kind) {
            case "action" -> "/actions/" + date.subject;
            case "audit", "moderation" -> "/audits/" + date.audit;
            default -> "/pathways/" + date.audit;
        };
    }
}
