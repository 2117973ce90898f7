package org.practiceaudit.allocation.notices;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.IntStream;
import org.practiceaudit.allocation.cycles.Cycles;
import org.practiceaudit.allocation.enquiry.LinesOfEnquiry;
import org.practiceaudit.programme.Role;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;
import org.practiceaudit.web.Problems;

/** What was told to whom of a cycle's allocations (TH-03, TH-08). */
@Path("/v1/cycles/{cycle}/notices")
@Produces(MediaType.APPLICATION_JSON)
public class NoticesResource {
    private static final Role[] READERS = {
        Role.AUDIT_TEAM,
        Role.AUDIT_MANAGER,
        Role.HEAD_OF_QUALITY_ASSURANCE,
        Role.HEAD_OF_SERVICE,
        Role.PRINCIPAL_SOCIAL_WORKER,
        Role.HEAD_OF_LEARNING_ACADEMY
    };

    private record Placed(int place, Notice notice) {}

    private final Cycles cycles;
    private final LinesOfEnquiry lines;
    private final Caller caller;

    NoticesResource(Cycles cycles, LinesOfEnquiry lines, Caller caller) {
        this.cycles = cycles;
        this.lines = lines;
        this.caller = caller;
    }

    /** Empty until allocations are proposed; of single audits only once they are confirmed. */
    @GET
    public Uni<Page<Notice>> notices(@PathParam("cycle") String cycle, @BeanParam PageQuery page) {
        caller.actingAs(READERS);
        var authority = caller.authority();
        int after = page.after().map(NoticesResource::place).orElse(-1);
        return cycles.find(authority, cycle)
                .map(found -> found.orElseThrow(() -> Problems.notFound("cycle", cycle)))
                .flatMap(standing -> cycles.contents(authority, cycle)
                        .flatMap(contents -> lines.of(authority, cycle)
                                .map(agreed -> contents.map(whole -> Notices.of(standing, whole, agreed))
                                        .orElse(List.of()))))
                .map(all -> page(all, after, page));
    }

    private static Page<Notice> page(List<Notice> all, int after, PageQuery asked) {
        var read = IntStream.range(after + 1, Math.min(all.size(), after + 2 + asked.limit()))
                .mapToObj(place -> new Placed(place, all.get(place)))
                .toList();
        return Page.of(read, asked, each -> String.valueOf(each.place())).map(Placed::notice);
    }

    private static int place(String cursor) {
        if (!cursor.matches("[0-9]{1,9}")) {
            throw Problems.invalid("cursor", "The cursor is not one of this list.", "Take it from the page before.");
        }
        return Integer.parseInt(cursor);
    }
}
