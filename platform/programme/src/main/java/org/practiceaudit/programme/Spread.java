package org.practiceaudit.programme;

/**
 * What a draw must hold some of before chance fills the rest.
 *
 * @param atLeast of each value that the frame holds; for {@link By#SOCIAL_WORKER} of each worker who has had no audit in
 *     the audit year (CA-03)
 */
public record Spread(By by, int atLeast, String source) {

    public enum By implements Coded {
        /** Rating at the front door (CA-09). */
        RAG,
        TEAM,
        PLAN_TYPE,
        /** Transferred, stepped up from or stepped down to early help (CA-09). */
        MOVEMENT,
        SOCIAL_WORKER
    }

    public Spread {
        new Checks().range("atLeast", atLeast, 1, 1_000).sourced(source).orThrow();
    }
}
