package org.practiceaudit.reporting.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Where the way back from the issuer ends. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class SignInPages {
    @CheckedTemplate(basePath = "pages")
    static class Templates {
        static native TemplateInstance signedOut(Frame frame);
    }

    /** Whoever is signed in is sent on to the page they had asked for; whoever comes here by hand, to the first. */
    @GET
    @Path("signed-in")
    @NonBlocking
    public Response signedIn() {
        return Response.seeOther(URI.create("/")).build();
    }

    @GET
    @Path("signed-out")
    @NonBlocking
    public TemplateInstance signedOut() {
        return Templates.signedOut(Frame.ofNobody("You have signed out"));
    }
}
