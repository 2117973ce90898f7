package org.practiceaudit.testing;

/** The stack's file as {@code platform/local} writes it. */
record Coordinates(
        int pgPort,
        String pgSuperuser,
        String pgPassword,
        String jdbcUrl,
        String bootstrap,
        long brokerPid,
        String brokerContainer,
        String issuer,
        String control,
        long pid) {}
