package org.practiceaudit.reporting.pages;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.practiceaudit.reporting.documents.Shown;
import org.practiceaudit.reporting.narrative.Owner;
import org.practiceaudit.reporting.narrative.Owners;
import org.practiceaudit.reporting.narrative.Told;

/** What the reader has been told, as the actions service keeps it; mails lead here. */
@Path("/inbox")
@Produces(MediaType.TEXT_HTML)
class InboxPages {
    /** @param about whether it is the one that the reader followed a link of */
    @TemplateData
    record Notice(String id, String text, String at, String href, boolean about) {}

    @CheckedTemplate(basePath = "pages")
    static class Templates {
        static native TemplateInstance inbox(Frame frame, String instead, List<Notice> notices);
    }

    private final Owners owners;
    private final Frames frames;

    InboxPages(Owners owners, Frames frames) {
        this.owners = owners;
        this.frames = frames;
    }

    @GET
    public Uni<TemplateInstance> inbox() {
        return notice("");
    }

    @GET
    @Path("{notice}")
    public Uni<TemplateInstance> notice(@PathParam("notice") String notice) {
        var frame = frames.of("Notices");
        return owners.ask(Owner.ACTIONS, "/v1/inbox?state=all&limit=200").map(told -> switch (told) {
            case Told.Found<JsonNode>(var page) -> Templates.inbox(frame, "", notices(page, notice));
            case Told.Nothing<JsonNode> _ -> Templates.inbox(frame, "", List.of());
            case Told.Refused<JsonNode> _ -> Templates.inbox(frame, "You may not read notices.", List.of());
            case Told.Away<JsonNode> _ ->
                Templates.inbox(
                        frame, "Your notices cannot be fetched just now. Open this page again later.", List.of());
        });
    }

    private static List<Notice> notices(JsonNode page, String about) {
        var notices = new ArrayList<Notice>();
        for (var each : page.path("items")) {
            var id = each.path("notice").asText();
            notices.add(new Notice(
                    id,
                    each.path("text").asText(),
                    Shown.moment(Instant.parse(each.path("at").asText())),
                    path(each.path("link").asText()),
                    id.equals(about)));
        }
        return List.copyOf(notices);
    }

    /** Links of notices are whole; here they are to stay on this site. */
    private static String path(String link) {
        return link.isEmpty() ? "" : URI.create(link).getRawPath();
    }
}
