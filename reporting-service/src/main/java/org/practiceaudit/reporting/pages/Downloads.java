package org.practiceaudit.reporting.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.TemplateData;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.reporting.facts.StreamFacts;

/** Where what a page shows can be downloaded, as of the same day. */
@TemplateData
record Downloads(List<File> files) {
    @TemplateData
    record File(String href, String text) {}

    /** @param address of the report among the REST interfaces, which may have {@code {cycle}} in it */
    static Downloads of(String address, Asked asked, Optional<StreamFacts.Cycle> chosen) {
        return of(address, asked, chosen, List.of());
    }

    /** @param also what else was asked for and is for the file as for the page, such as a filter */
    static Downloads of(String address, Asked asked, Optional<StreamFacts.Cycle> chosen, List<String> also) {
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
        var same = query.isEmpty() ? "" : String.join("&", query) + "&";
        return new Downloads(List.of(
                new File(at + "?" + same + "format=pdf", "PDF"),
                new File(at + "?" + same + "format=xlsx", "Excel"),
                new File(at + "?" + same + "format=csv", "CSV"),
                new File(at + "?" + same + "format=docx", "Word"),
                new File(at + "?" + same + "format=json", "JSON")));
    }
}
