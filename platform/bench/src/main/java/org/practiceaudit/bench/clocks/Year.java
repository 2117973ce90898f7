package org.practiceaudit.bench.clocks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;

/** Cases of an authority that runs all five programmes, as a seed has them. Worse work than there is, so that clocks run. */
final class Year {
    private static final List<String> PROGRAMMES =
            List.of("bradford", "tower-hamlets", "enfield", "camden", "performance-and-quality");
    private static final List<String> GRADES = List.of("inadequate", "requires-improvement", "good", "outstanding");

    /** Where only a challenge brings a moderation: the service finalises. */
    private static final String FINALISES = "performance-and-quality";

    private final Random random;
    private final LocalDate from;
    private final int days;
    private final long seed;

    private Year(LocalDate from, int days, long seed) {
        this.random = new Random(seed);
        this.from = from;
        this.days = days;
        this.seed = seed;
    }

    static List<Case> cases(int many, LocalDate from, int days, long seed) {
        var year = new Year(from, days, seed);
        return IntStream.range(0, many).mapToObj(year::one).toList();
    }

    private Case one(int i) {
        var programme = PROGRAMMES.get(i % PROGRAMMES.size());
        var audit = "a-%05d".formatted(i);
        var gradedOn = OwnCalendar.onOrAfter(from.plusDays(1 + random.nextInt(days)));
        var grade = drawn(15, 35, 40);
        var confirmed = confirmed(programme, gradedOn, grade);
        return new Case(
                audit,
                programme,
                gradedOn,
                grade,
                confirmed,
                reAudited(programme, gradedOn, confirmed),
                tasks(audit, gradedOn),
                seed);
    }

    private String drawn(int... shares) {
        var left = random.nextInt(100);
        for (var i = 0; i < shares.length; i++) {
            left -= shares[i];
            if (left < 0) {
                return GRADES.get(i);
            }
        }
        return GRADES.getLast();
    }

    private Optional<Case.Confirmed> confirmed(String programme, LocalDate gradedOn, String grade) {
        if (programme.equals(FINALISES)) {
            return Optional.of(new Case.Confirmed(OwnCalendar.working(gradedOn, 4), grade, false));
        }
        if (random.nextInt(100) < 15) {
            return Optional.empty();
        }
        var after = random.nextInt(100) < 70 ? 1 : 3;
        var word = random.nextInt(100) < 85 ? grade : drawn(25, 25, 25);
        return Optional.of(new Case.Confirmed(OwnCalendar.working(gradedOn, after), word, true));
    }

    /** Where the programme has the work audited again until it is better. */
    private Optional<LocalDate> reAudited(String programme, LocalDate gradedOn, Optional<Case.Confirmed> confirmed) {
        var looksAgain = programme.equals("tower-hamlets") || programme.equals(FINALISES);
        var poor = confirmed
                .filter(word -> word.grade().equals("inadequate")
                        || word.grade().equals("requires-improvement") && !programme.equals(FINALISES))
                .isPresent();
        return looksAgain && poor && random.nextInt(100) < 60
                ? Optional.of(OwnCalendar.onOrAfter(gradedOn.plusDays(30 + random.nextInt(80))))
                : Optional.empty();
    }

    private List<Case.Task> tasks(String audit, LocalDate gradedOn) {
        var tasks = new ArrayList<Case.Task>();
        for (var n = random.nextInt(3); n > 0; n--) {
            var done = random.nextInt(100) < 75 ? OptionalInt.of(3 + random.nextInt(40)) : OptionalInt.empty();
            tasks.add(new Case.Task(audit + ".t" + n, gradedOn.plusDays(7 + random.nextInt(30)), done));
        }
        return tasks;
    }

    static List<String> programmes() {
        return PROGRAMMES;
    }
}
