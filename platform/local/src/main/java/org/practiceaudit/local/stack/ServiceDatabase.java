package org.practiceaudit.local.stack;

/**
 * How a service reaches its databases.
 *
 * @param jdbcUrl the events' database, for migrations and COPY
 * @param reactiveUrl the same for the Vert.x client
 * @param keysJdbcUrl the database of the children's keys, kept apart so that a backup of events holds no keys
 * @param owner runs migrations
 * @param service what the running service connects as
 */
public record ServiceDatabase(
        String name,
        String jdbcUrl,
        String reactiveUrl,
        String keysJdbcUrl,
        String keysReactiveUrl,
        Login owner,
        Login service) {

    /** On a developer's machine the password is the name. */
    public record Login(String user, String password) {}

    /** What other tools read as, where migrations let them read anything. */
    Login reading() {
        return new Login(service.user() + "_reading", service.user() + "_reading");
    }

    static ServiceDatabase on(PostgresAt server, String name) {
        var reactive = "postgresql://" + server.host() + ":" + server.port() + "/";
        return new ServiceDatabase(
                name,
                server.base() + name,
                reactive + name,
                server.base() + name + "_keys",
                reactive + name + "_keys",
                new Login(name + "_owner", name + "_owner"),
                new Login(name + "_service", name + "_service"));
    }
}
