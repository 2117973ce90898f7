package org.practiceaudit.allocation.programmes;

import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;

/** A version, once published, is what running cycles are pinned to: it never changes and numbers only grow. */
final class ProgrammeDecider implements Decider<ProgrammeCommand, Programme, ProgrammeEvent> {
    private final ProgrammeEvolution evolution = new ProgrammeEvolution();

    @Override
    public Programme initial() {
        return evolution.initial();
    }

    @Override
    public Programme evolve(Programme state, ProgrammeEvent event) {
        return evolution.evolve(state, event);
    }

    @Override
    public Decision<ProgrammeEvent> decide(ProgrammeCommand command, Programme state) {
        return switch (command) {
            case ProgrammeCommand.PublishVersion publish ->
                switch (state) {
                    case Programme.Unpublished() -> Decision.accept(published(publish));
                    case Programme.Published before -> next(publish, before);
                };
        };
    }

    private static Decision<ProgrammeEvent> next(ProgrammeCommand.PublishVersion publish, Programme.Published before) {
        var standing = before.digests().get(publish.version());
        var remedy = "Publish it as version " + (before.newest() + 1) + ".";
        if (publish.digest().equals(standing)) {
            return Decision.unchanged();
        }
        if (standing != null) {
            return Decision.reject(Rejection.wrongState(
                    "Version " + publish.version() + " of " + publish.programme() + " is published with other content.",
                    remedy));
        }
        if (publish.version() < before.newest()) {
            return Decision.reject(Rejection.wrongState(
                    "Version " + before.newest() + " of " + publish.programme() + " is published already.", remedy));
        }
        var former = before.effectiveFrom().get(before.newest());
        return publish.effectiveFrom().isBefore(former)
                ? Decision.reject(Rejection.broken(
                        "INPUT",
                        "effectiveFrom",
                        "Version " + before.newest() + " takes effect on " + former + ", after this one.",
                        "Let it take effect on that day or later: what came before stays as it was."))
                : Decision.accept(published(publish));
    }

    private static ProgrammeEvent published(ProgrammeCommand.PublishVersion publish) {
        return new ProgrammeEvent.VersionPublished(
                publish.programme(),
                publish.version(),
                publish.name(),
                publish.effectiveFrom(),
                publish.digest(),
                publish.policy(),
                publish.at());
    }
}
