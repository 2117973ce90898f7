package org.practiceaudit.actions.learning;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.practiceaudit.actions.learning.LearningViews.LearningView;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;

/** CA-14: what is to be improved after a cycle, for whoever tells of all of it at once, such as the board report. */
@Path("/v1/cycles/{cycle}/improvements")
@Produces(MediaType.APPLICATION_JSON)
public class CycleImprovementsResource {
    private final LearningRecords records;

    CycleImprovementsResource(LearningRecords records) {
        this.records = records;
    }

    /** A page of them with their words, ordered by id. */
    @GET
    public Uni<Page<LearningView>> readCycleImprovements(@PathParam("cycle") String cycle, @BeanParam PageQuery page) {
        return records.ofCycle(ImprovementResource.SORT, cycle, page);
    }
}
