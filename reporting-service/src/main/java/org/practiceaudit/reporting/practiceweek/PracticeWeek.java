package org.practiceaudit.reporting.practiceweek;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.practiceaudit.reporting.board.CycleGrades;
import org.practiceaudit.reporting.board.Themes;
import org.practiceaudit.reporting.disclosure.SmallNumbers;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.documents.Reported;
import org.practiceaudit.reporting.facts.StreamFacts;
import org.practiceaudit.reporting.facts.WiderFacts.Consultation;
import org.practiceaudit.reporting.facts.WiderFacts.ModerationMeeting;
import org.practiceaudit.reporting.facts.WiderFacts.Observation;
import org.practiceaudit.reporting.known.AuthorityFacts;
import org.practiceaudit.reporting.learning.CycleLearning;

/**
 * The report on a practice week for senior management, shared with all teams (CA-07): outcome of the audits, what was seen of
 * practice, what children and families said, and what the organisation learns. Since teams read it, it has no case and nobody's
 * name, and keeps small counts back.
 *
 * @param observations by kind of practice
 * @param seenWell how often each theme was noted as done well, and {@code toLearn} as something to learn
 * @param consulted by who spoke
 * @param consultationThemes what they spoke of
 * @param messages questions, concerns and compliments for workers
 * @param moderationMeetings that moderated these audits together (CA-06)
 */
public record PracticeWeek(
        StreamFacts.Cycle cycle,
        Optional<Instant> knownUntil,
        CycleGrades outcome,
        Themes themes,
        SmallNumbers.Counts observations,
        SmallNumbers.Counts seenWell,
        SmallNumbers.Counts toLearn,
        SmallNumbers.Counts consulted,
        SmallNumbers.Counts consultationThemes,
        OptionalInt messages,
        int moderationMeetings,
        CycleLearning learning)
        implements Reported {
    /** @throws java.util.NoSuchElementException when the cycle is not among those known */
    public static PracticeWeek of(AuthorityFacts known, String id) {
        var cycle = known.cycle(id).orElseThrow();
        var observations = known.only(Observation.class).stream()
                .filter(it -> id.equals(it.cycle()))
                .toList();
        var consultations = known.only(Consultation.class).stream()
                .filter(it -> id.equals(it.cycle()))
                .toList();
        return new PracticeWeek(
                cycle.cycle(),
                known.knownUntil(),
                CycleGrades.of(cycle),
                Themes.of(cycle.stories()),
                counts(observations, it -> List.of(it.practice())),
                counts(observations, Observation::strengths),
                counts(observations, Observation::learning),
                counts(consultations, it -> List.of(it.respondent())),
                counts(consultations, Consultation::themes),
                SmallNumbers.alone(
                        consultations.stream().mapToInt(Consultation::messages).sum()),
                cycle.only(ModerationMeeting.class).size(),
                CycleLearning.of(known, id));
    }

    private static <T> SmallNumbers.Counts counts(Collection<T> all, Function<T, List<String>> codes) {
        Map<String, Integer> tally = all.stream()
                .flatMap(each -> codes.apply(each).stream())
                .collect(Collectors.toMap(Function.identity(), _ -> 1, Integer::sum, TreeMap::new));
        return SmallNumbers.of(tally);
    }

    @Override
    public Document document() {
        return PracticeWeekDocument.of(this);
    }
}
