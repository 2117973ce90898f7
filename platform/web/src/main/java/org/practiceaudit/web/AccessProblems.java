package org.practiceaudit.web;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.practiceaudit.programme.Role;

/** Who is not known (401) and who is known but may not (403). */
public class AccessProblems {
    @ServerExceptionMapper({
        UnauthorizedException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class
    })
    public Response unknown(SecurityException failed) {
        return ProblemJson.response(Problems.unauthenticated());
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException failed, ResourceInfo asked) {
        return ProblemJson.response(rolesAllowed(asked));
    }

    private static ProblemException rolesAllowed(ResourceInfo asked) {
        var method = asked.getResourceMethod();
        var named = method == null ? null : method.getAnnotation(RolesAllowed.class);
        if (named == null && asked.getResourceClass() != null) {
            named = asked.getResourceClass().getAnnotation(RolesAllowed.class);
        }
        return named == null
                ? Problems.forbidden("Your roles do not allow this.", "Have somebody do it who may.")
                : Problems.rolesNeeded(
                        Arrays.stream(named.value()).map(Role::of).toArray(Role[]::new));
    }
}
