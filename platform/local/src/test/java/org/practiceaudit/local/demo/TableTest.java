package org.practiceaudit.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void textStandsLeftAndNumbersStandRight() {
        var table = new Table("Team", "audits").row("north", 7).row("a", 12);
        assertEquals("""
                Team   audits
                -----  ------
                north       7
                a          12""", table.toString());
    }

    @Test
    void aTableWithoutRowsIsItsHead() {
        assertEquals("Team\n----", new Table("Team").toString());
    }

    @Test
    void aRowOfAnotherWidthIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Table("Team").row("a", "b"));
    }
}
