package org.practiceaudit.reporting.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.TemplateData;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practiceaudit.reporting.exports.Format;
import org.practiceaudit.reporting.facts.StreamFacts;

/**
 * Where what a page shows can be downloaded, as of the same day.
 *
 * @param tooLong why some formats are not there, empty where all are
 */
@TemplateData
record Downloads(List<File> files, String tooLong) {
    @TemplateData
    record File(String href, String text) {}

    private static final SequencedMap<Format, String> NAMES = names();

    /**
     * @param address of the report among the REST interfaces, which may have {@code {cycle}} in it
     * @param also what else was asked for and is for the file as for the page, such as a filter
     * @param rows that a file would have
     */
    static Downloads of(String address, Asked asked, Optional<StreamFacts.Cycle> chosen, List<String> also, int rows) {
        var query = new ArrayList<String>();
        var named = address.contains("{cycle}");
        var at = chosen.filter(_ -> named)
                .map(cycle -> address.replace("{cycle}", cycle.cycle()))
                .orElse(address);
        chosen.filter(_ -> !named).ifPresent(cycle -> query.add("cycle=" + cycle.cycle()));
        Optional.ofNullable(asked.day()).ifPresent(day -> query.add("asAt=" + day));
        also.stream()
                .filter(name -> !asked.text(name).isEmpty())
                .forEach(name -> query.add(name + "=" + URLEncoder.encode(asked.text(name), UTF_8)));
        var same = at + (at.contains("?") ? "&" : "?") + (query.isEmpty() ? "" : String.join("&", query) + "&");
        return new Downloads(
                named(rows, true)
                        .map(it -> new File(same + "format=" + it.getKey().code(), it.getValue()))
                        .toList(),
                tooLong(rows));
    }

    private static Stream<Map.Entry<Format, String>> named(int rows, boolean held) {
        return NAMES.entrySet().stream().filter(it -> it.getKey().holds(rows) == held);
    }

    private static String tooLong(int rows) {
        var without = named(rows, false).map(Map.Entry::getValue).collect(Collectors.joining(" and "));
        return without.isEmpty()
                ? ""
                : "There are %,d rows, and %s have room for %,d: narrow what is shown, or take one of these."
                        .formatted(rows, without, Format.MOST_ROWS);
    }

    private static SequencedMap<Format, String> names() {
        var names = new LinkedHashMap<Format, String>();
        names.put(Format.PDF, "PDF");
        names.put(Format.XLSX, "Excel");
        names.put(Format.CSV, "CSV");
        names.put(Format.DOCX, "Word");
        names.put(Format.JSON, "JSON");
        return names;
    }
}
