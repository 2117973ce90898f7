package org.practiceaudit.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;
import org.practiceaudit.contracts.AllocationEvent.StaffMemberRecorded;
import org.practiceaudit.programme.Role;
import org.practiceaudit.testing.ServiceStackResource;

/** Who manages whom and who holds which role, on a real database. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStackResource.class, initArgs = @ResourceArg(name = "service", value = "messaging"))
class StaffBookTest {
    @Inject
    StaffBook book;

    @Inject
    Mutiny.SessionFactory sessions;

    private final String authority = "a" + UUID.randomUUID().toString().substring(0, 8);

    private Uni<Void> said(String staff, String role, String service, String lineManager) {
        var member = new StaffMemberRecorded(staff, List.of(role), null, service, lineManager, "ref-" + staff);
        return sessions.withStatelessTransaction(transaction -> book.keep(transaction, authority, member));
    }

    private Uni<Void> everybody() {
        return said("hos-1", "head-of-service", "s-1", null)
                .flatMap(_ -> said("gm-1", "group-manager", "s-1", "hos-1"))
                .flatMap(_ -> said("gm-2", "group-manager", "s-2", null))
                .flatMap(_ -> said("auditor", "team-manager", "s-1", "gm-1"))
                .flatMap(_ -> said("team-2", "audit-team", null, "circle"))
                .flatMap(_ -> said("team-1", "audit-team", null, "circle"))
                .flatMap(_ -> said("circle", "audit-manager", null, "team-1"));
    }

    private static <T> T get(Supplier<Uni<T>> asked) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(asked);
    }

    @Test
    void rolesOfTheServiceAndOfTheAuthorityHaveTheirHolders() throws Throwable {
        get(this::everybody);
        var offices = get(() -> book.offices(authority, "s-1", "auditor"));
        assertEquals(List.of("gm-1"), offices.holding(Role.GROUP_MANAGER));
        assertEquals(List.of("team-1", "team-2"), offices.holding(Role.AUDIT_TEAM));
        assertEquals(List.of(), offices.holding(Role.STRATEGIC_LEAD));
        assertEquals(Optional.of("hos-1"), offices.auditorsHead());
    }

    @Test
    void aLineOfManagersThatClosesToACircleHasNoHead() throws Throwable {
        get(this::everybody);
        assertEquals(
                Optional.empty(),
                get(() -> book.offices(authority, "s-1", "team-2")).auditorsHead());
    }

    @Test
    void theLatestWordSaysWhoManagesWhom() throws Throwable {
        get(this::everybody);
        assertTrue(get(() -> book.manages(authority, "gm-1", "auditor")));
        assertEquals(Set.of("hos-1", "gm-1", "auditor"), get(() -> book.managedBy(authority, "hos-1")));
        get(() -> said("auditor", "team-manager", "s-2", "gm-2"));
        assertFalse(get(() -> book.manages(authority, "gm-1", "auditor")));
    }
}
