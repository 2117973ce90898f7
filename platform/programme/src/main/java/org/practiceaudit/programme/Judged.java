package org.practiceaudit.programme;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** By what the sections of a tool are judged. */
public sealed interface Judged {

    String source();

    /** By a grade of the programme's scale. */
    record ByGrade(String source) implements Judged {

        public ByGrade {
            new Checks().sourced(source).orThrow();
        }
    }

    /**
     * By how far something is met: the extent of a domain (PQ-12) or the level of compliance (CA-08).
     *
     * @param levels best first
     */
    record ByLevel(List<Level> levels, String source) implements Judged {

        public ByLevel {
            levels = List.copyOf(levels);
            new Checks()
                    .that(levels.size() >= 2, "levels", "names fewer than two levels", "list the levels, best first")
                    .distinct("levels", levels, Level::code)
                    .that(
                            levels.stream().anyMatch(level -> level.points() > 0),
                            "levels",
                            "has no level with points",
                            "give the best level points")
                    .sourced(source)
                    .orThrow();
        }

        public Optional<Level> level(String code) {
            return levels.stream().filter(level -> level.code().equals(code)).findFirst();
        }

        /** Levels open to a section of which a standard is not a yes: those that ask for something to be done (BR-17). */
        public List<Level> improvable() {
            return levels.stream().filter(Level::improved).toList();
        }

        /**
         * Points reached of those within reach, sections counting by their weight (CA-08).
         *
         * @param judged level by code of the sections that apply
         * @return per cent, to the nearest whole number; empty when nothing is judged
         */
        public Optional<Integer> score(List<Section> sections, Map<String, String> judged) {
            var most = levels.stream().mapToInt(Level::points).max().orElseThrow();
            int reached = 0;
            int withinReach = 0;
            for (var section : sections) {
                var level = Optional.ofNullable(judged.get(section.code())).flatMap(this::level);
                if (level.isPresent()) {
                    reached += section.weight() * level.get().points();
                    withinReach += section.weight() * most;
                }
            }
            return withinReach == 0 ? Optional.empty() : Optional.of((int) Math.round(100.0 * reached / withinReach));
        }
    }

    /**
     * One level.
     *
     * @param points towards a score
     * @param improved whether something is to be learned and done about a section on this level
     * @param says what it looks like, one thought a line
     */
    record Level(String code, String name, int points, boolean improved, List<String> says) {

        public Level {
            says = List.copyOf(says);
            new Checks()
                    .code("code", code)
                    .text("name", name)
                    .range("points", points, 0, 100)
                    .some("says", says)
                    .orThrow();
        }
    }
}
