package org.practiceaudit.reporting.pages;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.reporting.facts.StreamFacts;

/** Where what a page shows can be downloaded, as of the same day. */
@TemplateData
record Downloads(List<File> files) {
    @TemplateData
    record File(String href, String text) {}

    /** @param address of the report among the REST interfaces */
    static Downloads of(String address, Asked asked, Optional<StreamFacts.Cycle> chosen) {
        var query = new ArrayList<String>();
        chosen.ifPresent(cycle -> query.add("cycle=" + cycle.cycle()));
        Optional.ofNullable(asked.day()).ifPresent(day -> query.add("asAt=" + day));
        var same = query.isEmpty() ? "" : String.join("&", query) + "&";
        return new Downloads(List.of(
                new File(address + "?" + same + "format=pdf", "PDF"),
                new File(address + "?" + same + "format=xlsx", "Excel"),
                new File(address + "?" + same + "format=csv", "CSV"),
                new File(address + "?" + same + "format=docx", "Word"),
                new File(address + "?" + same + "format=json", "JSON")));
    }
}
