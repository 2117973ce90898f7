package org.practiceaudit.reporting.narrative;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Owners at other addresses. */
public final class OwnersAt {
    private OwnersAt() {}

    /** A server on a free port of this machine that answers as owners do; whoever starts it stops it. */
    public static HttpServer answering(HttpHandler answer) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", answer);
        server.start();
        return server;
    }

    /** @param token of the reader, null where they brought none */
    public static Owners of(Vertx vertx, String token, String allocation, String audit, String actions) {
        var identity = QuarkusSecurityIdentity.builder().setPrincipal(() -> "reader");
        if (token != null) {
            identity.addCredential(new AccessTokenCredential(token));
        }
        SecurityIdentity reader = identity.build();
        return new Owners(vertx, reader, new ObjectMapper(), allocation, audit, actions);
    }
}
