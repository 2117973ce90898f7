package org.practiceaudit.eventstore.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.practiceaudit.eventstore.ChildKeys;
import org.practiceaudit.web.ApiDocument;
import org.practiceaudit.web.Caller;

/** Erases what this service was told about a child, for good: the texts stay sealed and their key is gone. */
@Path("/v1/operations/children/{child}/erasure")
@Produces(MediaType.APPLICATION_JSON)
public class ErasureResource {
    /**
     * @param child the pseudonymous reference
     * @param erased whether this request destroyed a key: false when the service has none, since it holds no text about
     *     the child or was asked before
     */
    public record Erasure(String child, boolean erased) {}

    private final ChildKeys keys;
    private final Caller caller;

    ErasureResource(ChildKeys keys, Caller caller) {
        this.keys = keys;
        this.caller = caller;
    }

    /** Needs no Idempotency-Key: a key is destroyed once, however often it is asked. */
    @POST
    @RolesAllowed("operator")
    @Extension(name = ApiDocument.PLAIN, value = "true")
    public Uni<Erasure> erase(@PathParam("child") String child) {
        return keys.destroy(caller.authority(), child).map(erased -> new Erasure(child, erased));
    }
}
