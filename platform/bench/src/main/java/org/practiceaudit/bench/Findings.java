package org.practiceaudit.bench;

import java.util.List;
import java.util.SequencedMap;

/**
 * What a benchmark found.
 *
 * @param title what was measured, in a sentence
 * @param ratios what the figures of this run come to against its own baseline
 * @param notes what a reader must know to read the figures rightly
 */
public record Findings(
        String name, String title, List<Measure> measures, SequencedMap<String, Double> ratios, List<String> notes) {}
