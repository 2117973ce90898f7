package org.practiceaudit.local.demo;

/** One allocation of the cycle, with everybody who has to do with it by staff id. */
record Allocated(
        String audit,
        String child,
        String team,
        String service,
        String auditor,
        String moderator,
        boolean sampled,
        String worker,
        String teamManager,
        String serviceManager,
        String headOfService) {}
