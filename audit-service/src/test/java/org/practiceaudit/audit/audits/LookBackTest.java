package org.practiceaudit.audit.audits;

import static org.practiceaudit.audit.audits.Audits.AUDITOR;
import static org.practiceaudit.audit.audits.Audits.NONE;
import static org.practiceaudit.audit.audits.Audits.T1;
import static org.practiceaudit.audit.audits.Audits.TODAY;
import static org.practiceaudit.audit.audits.Audits.audits;
import static org.practiceaudit.audit.audits.Audits.begun;
import static org.practiceaudit.audit.audits.Audits.text;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.practiceaudit.testing.Rule;

@Rule("BR-16")
class LookBackTest {
    private static void accepted(LookBack lookBack) {
        audits().given(begun())
                .when(new AuditCommand.RecordLookBack(lookBack, AUDITOR, T1))
                .then(new AuditEvent.LookedBack(lookBack));
    }

    private static void refused(LookBack lookBack, String... rules) {
        audits().given(begun())
                .when(new AuditCommand.RecordLookBack(lookBack, AUDITOR, T1))
                .thenRejected(rules);
    }

    @Test
    void sixMonthsAreEnough() {
        accepted(new LookBack(LocalDate.parse("2026-03-14"), false, NONE, NONE));
    }

    @Test
    void aDayLessIsNot() {
        refused(new LookBack(LocalDate.parse("2026-03-15"), false, NONE, NONE), "BR-16");
    }

    @Test
    void aSubstantialHistoryIsExplained() {
        accepted(new LookBack(TODAY.minusYears(4), true, text("Seen late."), text("Trust is slow to grow.")));
    }

    @Test
    void aSubstantialHistoryWithoutExplanationIsRefused() {
        refused(new LookBack(TODAY.minusYears(4), true, NONE, NONE), "BR-16", "BR-16");
    }

    @Test
    void theFirstDayIsGiven() {
        refused(new LookBack(null, false, NONE, NONE), "INPUT");
    }
}
