package org.practiceaudit.reporting.consistency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Published worked examples. The two tables are those of Gwet, Handbook of Inter-Rater Reliability (4th edition, 2014), which
 * the R package irrCAC ships as cont3x3abstractors and cont4x4diagnosis; the figures are those that irrCAC prints for them with
 * quadratic weights (CRAN vignette "Weighted Chance-corrected Agreement Coefficients", and the tests of its Python edition).
 */
class RatingsTest {
    /** Two abstractors, 100 records. */
    private static final Ratings ABSTRACTORS = new Ratings(new int[][] {{13, 0, 0}, {0, 20, 7}, {0, 4, 56}});

    /** Two ways of diagnosis, 223 patients. */
    private static final Ratings DIAGNOSIS =
            new Ratings(new int[][] {{40, 4, 4, 17}, {6, 25, 2, 13}, {4, 1, 21, 12}, {15, 5, 9, 45}});

    private static void holds(double value, double error, double lower, double upper, Optional<Estimate> estimate) {
        var told = estimate.orElseThrow();
        assertEquals(value, told.value(), 0.0005);
        assertEquals(error, told.standardError(), 0.0005);
        assertEquals(lower, told.lower(), 0.0005);
        assertEquals(upper, told.upper(), 0.0005);
    }

    @Test
    void quadraticKappaIsThatOfTheHandbooksTables() {
        assertEquals(0.8921569, ABSTRACTORS.weightedKappa().orElseThrow().value(), 0.0000001);
        assertEquals(0.822, ABSTRACTORS.weightedKappa().orElseThrow().lower(), 0.0005);
        assertEquals(0.962, ABSTRACTORS.weightedKappa().orElseThrow().upper(), 0.0005);
        holds(0.383, 0.066, 0.254, 0.513, DIAGNOSIS.weightedKappa());
    }

    @Test
    void ac2IsThatOfTheHandbooksTables() {
        holds(0.94024, 0.01792, 0.90468, 0.97579, ABSTRACTORS.ac2());
        holds(0.299, 0.075, 0.150, 0.447, DIAGNOSIS.ac2());
    }

    /**
     * Raters 2 and 3 of the data set "anxiety" of the R package irr, whose kappa2(..., "squared") gives 0.2520325 (as kept in the
     * tests of statsmodels); category 5, which neither used, is left out there.
     */
    @Test
    void quadraticKappaIsThatOfIrrsAnxietyData() {
        int[] second = {3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4};
        int[] third = {2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2};
        var counts = new int[5][5];
        for (var i = 0; i < second.length; i++) {
            counts[place(second[i])][place(third[i])]++;
        }
        assertEquals(
                0.2520325, new Ratings(counts).weightedKappa().orElseThrow().value(), 0.0000001);
    }

    private static int place(int category) {
        return category == 6 ? 4 : category - 1;
    }

    @Test
    void aScaleOfWhichOneGradeAloneIsUsedHasNoKappaButAnAc2() {
        var same = new Ratings(new int[][] {{0, 0}, {0, 12}});
        assertEquals(Optional.empty(), same.weightedKappa());
        assertEquals(1, same.ac2().orElseThrow().value(), 0);
        assertEquals(12, same.alike());
    }

    @Test
    void tellsWhoIsStricter() {
        assertEquals(0.5, new Ratings(new int[][] {{1, 0}, {1, 0}}).difference(), 0);
        assertEquals(-0.5, new Ratings(new int[][] {{1, 1}, {0, 0}}).difference(), 0);
    }

    @Test
    void refusesWhatIsNoSquareTable() {
        assertThrows(IllegalArgumentException.class, () -> new Ratings(new int[][] {{1, 2}, {3}}));
        assertThrows(IllegalArgumentException.class, () -> new Ratings(new int[][] {{1}}));
    }
}
