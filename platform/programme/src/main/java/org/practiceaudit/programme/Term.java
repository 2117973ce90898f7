package org.practiceaudit.programme;

/** A code of the programme with the words people read. */
public record Term(String code, String name) {

    public Term {
        new Checks().code("code", code).text("name", name).orThrow();
    }
}
