package org.practiceaudit.actions.contacts;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.practiceaudit.programme.Role;
import org.practiceaudit.web.ApiDocument;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.Problems;

/** The addresses behind contact references: written by the system that has them, shown to nobody. */
@Path("/v1/contacts/{contactReference}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ContactResource {
    public record Contact(@NotBlank @Email @Size(max = 254) String address) {}

    private final Contacts contacts;
    private final Caller caller;

    ContactResource(Contacts contacts, Caller caller) {
        this.contacts = contacts;
        this.caller = caller;
    }

    /** Needs no If-Match: the latest word stands. */
    @PUT
    @Extension(name = ApiDocument.PLAIN, value = "true")
    public Uni<Void> putContact(
            @PathParam("contactReference") String contactReference, @Valid @NotNull Contact contact) {
        caller.actingAs(Role.INTEGRATOR);
        return contacts.put(caller.authority(), reference(contactReference), contact.address());
    }

    /** Whoever has this reference gets no mail any more. */
    @DELETE
    @Extension(name = ApiDocument.PLAIN, value = "true")
    public Uni<Void> removeContact(@PathParam("contactReference") String contactReference) {
        caller.actingAs(Role.INTEGRATOR);
        return contacts.remove(caller.authority(), reference(contactReference))
                .invoke(removed -> {
                    if (!removed) {
                        throw Problems.notFound("contact", contactReference);
                    }
                })
                .replaceWithVoid();
    }

    private static String reference(String text) {
        if (!text.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            throw Problems.invalid(
                    "contactReference",
                    "The reference is not 1 to 64 letters, digits, '.', '_' or '-'.",
                    "Use the reference that the staff directory gives.");
        }
        return text;
    }
}
