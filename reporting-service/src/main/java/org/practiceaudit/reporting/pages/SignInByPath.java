package org.practiceaudit.reporting.pages;

import io.quarkus.oidc.TenantResolver;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Pages are signed in to by the code flow, the REST interfaces by a bearer token. */
@ApplicationScoped
class SignInByPath implements TenantResolver {
    static final String PAGES = "pages";

    @Override
    public String resolve(RoutingContext request) {
        return isPage(request.normalizedPath()) ? PAGES : null;
    }

    static boolean isPage(String path) {
        return !path.startsWith("/v1/") && !path.startsWith("/q/") && !path.equals("/v1") && !path.equals("/q");
    }
}
