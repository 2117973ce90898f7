package org.practiceaudit.reporting.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.practiceaudit.programme.Role;
import org.practiceaudit.reporting.reading.Readers;
import org.practiceaudit.web.Caller;

/** Makes the frame of a page for whoever reads it. */
@RequestScoped
class Frames {
    private final Caller caller;
    private final Readers readers;

    @Context
    UriInfo uri;

    Frames(Caller caller, Readers readers) {
        this.caller = caller;
        this.readers = readers;
    }

    Frame of(String title) {
        return new Frame(title, caller.staff(), roles(), caller.authority(), menu());
    }

    private String roles() {
        return caller.roles().stream().map(Role::words).collect(Collectors.joining(", "));
    }

    private List<Frame.Entry> menu() {
        var menu = new ArrayList<Frame.Entry>();
        if (readers.mayReadFigures()) {
            menu.add(entry("/", "Overview"));
        }
        if (readers.mayReadTheirOwn()) {
            menu.add(entry("/audits", "Audits"));
            menu.add(entry("/actions", "Actions"));
        }
        if (readers.mayReadCases()) {
            menu.add(entry("/inadequate", "Inadequate cases"));
            menu.add(entry("/reports/consistency", "Consistency"));
        }
        if (readers.mayReadFigures()) {
            menu.add(entry("/reports/scorecard", "Scorecard"));
        }
        if (readers.mayReadTheAuthority()) {
            menu.add(entry("/reports/board", "Board report"));
        }
        menu.add(entry("/reports", "Reports"));
        return List.copyOf(menu);
    }

    private Frame.Entry entry(String href, String text) {
        return new Frame.Entry(href, text, uri.getPath().equals(href));
    }
}
