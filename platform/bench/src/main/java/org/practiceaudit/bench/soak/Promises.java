package org.practiceaudit.bench.soak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must hold after all that was done to the services, compared with what the clients were told. */
final class Promises {
    private final Stored stored;
    private final Delivered delivered;
    private final List<String> broken = new ArrayList<>();

    private Promises(Stored stored, Delivered delivered) {
        this.stored = stored;
        this.delivered = delivered;
    }

    /**
     * One sentence for each promise that was not kept.
     *
     * @param unanswered commands of which nobody knows whether they were carried out
     */
    static List<String> broken(
            List<Tally.Accepted> accepted, long unanswered, Set<String> audits, Stored stored, Delivered delivered) {
        var promises = new Promises(stored, delivered);
        promises.everyAcceptedCommandOnce(accepted, unanswered);
        promises.everyAuditOpenedOnce(audits);
        stored.streams().forEach(promises::versionsWithoutGap);
        stored.streams().forEach(promises::everyPublicationInOrder);
        if (delivered.count(Guard.Verdict.OTHER) > 0) {
            promises.broken.add(delivered.count(Guard.Verdict.OTHER)
                    + " messages have the sequence of another event of their stream.");
        }
        return List.copyOf(promises.broken);
    }

    private void everyAcceptedCommandOnce(List<Tally.Accepted> accepted, long unanswered) {
        var concerns = new HashMap<Tally.Accepted, Integer>();
        stored.streams()
                .forEach((stream, head) -> head.facts().stream()
                        .filter(fact -> fact.concern() != null)
                        .forEach(fact -> concerns.merge(
                                new Tally.Accepted(stream.substring("audit-".length()), fact.concern()),
                                1,
                                Integer::sum)));
        var asked = new HashSet<Tally.Accepted>();
        for (var command : accepted) {
            if (!asked.add(command)) {
                broken.add("Two commands were answered with " + command + ".");
            }
            var times = concerns.getOrDefault(command, 0);
            if (times != 1) {
                broken.add(command + " is " + times + " times in the store.");
            }
        }
        var unasked = concerns.keySet().stream()
                .filter(concern -> !asked.contains(concern))
                .count();
        if (unasked > unanswered) {
            broken.add(unasked + " concerns are in the store that no answer told of; " + unanswered
                    + " commands had no answer.");
        }
    }

    private void everyAuditOpenedOnce(Set<String> audits) {
        for (var audit : audits) {
            var head = stored.streams().get("audit-" + audit);
            var times = head == null
                    ? 0
                    : head.facts().stream()
                            .filter(fact -> fact.type().equals("audit:opened.v1"))
                            .count();
            if (times != 1) {
                broken.add("Audit " + audit + " was opened " + times + " times.");
            }
        }
    }

    private void versionsWithoutGap(String stream, Stored.Stream head) {
        var expected = 1L;
        for (var fact : head.facts()) {
            if (fact.version() != expected) {
                broken.add("Stream " + stream + " has version " + fact.version() + " where " + expected + " belongs.");
                return;
            }
            expected++;
        }
        if (head.version() != expected - 1) {
            broken.add("The head of " + stream + " says version " + head.version() + ", its last is " + (expected - 1)
                    + ".");
        }
    }

    /** The first public event of a fact has the fact's id, so that the topic can be held against the store. */
    private void everyPublicationInOrder(String stream, Stored.Stream head) {
        var through = delivered.through(stream);
        if (through.size() != head.sequence()) {
            broken.add(
                    "Of stream " + stream + ", " + through.size() + " of " + head.sequence() + " events got through.");
            return;
        }
        var before = 0L;
        for (var fact : head.facts()) {
            if (fact.sequence() > before && !through.get((int) before).equals(fact.event())) {
                broken.add("Number " + (before + 1) + " of stream " + stream + " is another event than in the store.");
            }
            before = fact.sequence();
        }
    }
}
