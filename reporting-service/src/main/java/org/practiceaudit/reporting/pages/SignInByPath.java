package org.practiceaudit.reporting.pages;

import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;

/** Pages are signed in to by the code flow, the REST interfaces by a bearer token. */
@ApplicationScoped
class SignInByPath implements TenantResolver {
    private static final String PAGES = "pages";
    private static final String SESSION = OidcUtils.SESSION_COOKIE_NAME + "_" + PAGES;

    /** Each by name: without one, whose session the browser brings would decide. */
    @Override
    public String resolve(RoutingContext request) {
        return isPage(request.normalizedPath()) || linkedDownload(request) ? PAGES : OidcUtils.DEFAULT_TENANT_ID;
    }

    /**
     * A page links to the addresses of the REST interfaces for downloads; the browser brings its session, but no token. Nothing
     * is changed that way, so that no other site can make a reader's browser do it.
     */
    private static boolean linkedDownload(RoutingContext request) {
        var asked = request.request();
        return asked.method() == HttpMethod.GET
                && asked.getParam("format") != null
                && asked.getHeader(HttpHeaders.AUTHORIZATION) == null
                && asked.cookies().stream().anyMatch(cookie -> cookie.getName().startsWith(SESSION));
    }

    static boolean isPage(String path) {
        return !path.startsWith("/v1/") && !path.startsWith("/q/") && !path.equals("/v1") && !path.equals("/q");
    }
}
