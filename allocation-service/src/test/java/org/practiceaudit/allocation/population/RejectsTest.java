package org.practiceaudit.allocation.population;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RejectsTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "Team, Team",
                "`a,b`, `\"a,b\"`",
                "`say \"x\"`, `\"say \"\"x\"\"\"`",
                "=1+1, `\"'=1+1\"`",
                "@x, `\"'@x\"`"
            })
    void writesNoFormulas(String title, String cell) {
        assertEquals(cell, RejectRows.quoted(title));
    }

    @Test
    void countsRowsAndFaultsAndKeepsSoMany() {
        var rejects = new Rejects();
        for (int row = 2; row < 2 + Rejects.MOST_KEPT; row++) {
            rejects.add(new Reject("staff", row, "jobRole", "is not a code", "Use a code."));
            rejects.add(new Reject("staff", row, "team", "is not a reference", "Use a reference."));
        }
        assertEquals(Rejects.MOST_KEPT, rejects.rows());
        assertEquals(2 * Rejects.MOST_KEPT, rejects.faults());
        assertEquals(Rejects.MOST_KEPT, rejects.kept().size());
        assertEquals(
                2 * Rejects.MOST_KEPT - Rejects.MOST_TOLD + " further problems are not listed.",
                rejects.problem().problem().problems().getLast().detail());
    }
}
