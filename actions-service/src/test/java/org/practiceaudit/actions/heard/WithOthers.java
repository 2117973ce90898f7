package org.practiceaudit.actions.heard;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.practiceaudit.actions.Others;
import org.practiceaudit.actions.Service;
import org.practiceaudit.programme.WorkingDays;

/** The service with one audit of its own, as other services speak of it. */
abstract class WithOthers extends Service {
    @Inject
    AgroalDataSource database;

    Others others;
    Instant now;
    LocalDate due;

    @BeforeEach
    void begin() {
        others = new Others(prefix);
        now = clock.now();
        due = WorkingDays.dateOf(now).plusDays(20);
        others.recordStaff("auditor", "audit-lead", now);
    }

    Instant after(int minutes) {
        return now.plus(Duration.ofMinutes(minutes));
    }

    /** Waits until a stream was heard up to this number, since topics are heard in any order. */
    void heard(String stream, long sequence) {
        eventually(() -> assertEquals(sequence, lastHeard(stream)));
    }

    /** Waits until a stream waits for something that was not heard yet. */
    void waits(String stream) {
        eventually(() -> assertEquals("waiting", one("select standing from guard where stream = ?", stream)));
    }

    /** Who has to do a step by its day, and how it stands, as calendars and reminders have it. */
    String hasToDo(String step) {
        return one(
                "select concat(staff, ' ', standing) from due_date where kind = 'pathway-step' and step = '" + step
                        + "' and audit = ?",
                others.audit);
    }

    /** The first column of the first row, {@code nobody} where there is none. */
    String one(String sql, String about) {
        try (var connection = database.getConnection();
                var asked = connection.prepareStatement(sql)) {
            asked.setString(1, about);
            try (var found = asked.executeQuery()) {
                return found.next() ? found.getString(1) : "nobody";
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private long lastHeard(String stream) throws SQLException {
        try (var connection = database.getConnection();
                var asked = connection.prepareStatement("select max(last_sequence) from guard where stream = ?")) {
            asked.setString(1, stream);
            try (var found = asked.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    void state(String action, String state) {
        eventually(() -> get("s-qa", "audit-team", "/v1/actions/" + others.action(action))
                .then()
                .statusCode(200)
                .body("state", equalTo(state)));
    }

    String pathway() {
        return "/v1/pathways/" + others.audit;
    }

    void pathway(String state, String gradeOfRecord) {
        eventually(() -> get("s-qa", "audit-team", pathway())
                .then()
                .statusCode(200)
                .body("gradeOfRecord.grade", equalTo(gradeOfRecord))
                .body("pathways.state", equalTo(state.isEmpty() ? List.of() : List.of(state))));
    }

    List<String> told() {
        return told(others.audit).stream().map(Told::type).toList();
    }
}
