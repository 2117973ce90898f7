package org.practiceaudit.reporting.pages;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * What stands around every page.
 *
 * @param staff who reads, empty where nobody is signed in
 * @param roles in words
 * @param menu those of the pages that this reader may open
 */
@TemplateData
record Frame(String title, String staff, String roles, String authority, List<Entry> menu) {
    /** @param here whether it leads to where the reader is */
    @TemplateData
    record Entry(String href, String text, boolean here) {}

    Frame titled(String other) {
        return new Frame(other, staff, roles, authority, menu);
    }

    /** Around what is shown to somebody who is not known. */
    static Frame ofNobody(String title) {
        return new Frame(title, "", "", "", List.of());
    }
}
