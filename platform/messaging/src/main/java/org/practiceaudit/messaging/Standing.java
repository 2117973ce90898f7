package org.practiceaudit.messaging;

import java.util.Locale;

/** How a foreign stream stands here. */
enum Standing {
    /** Events are applied as they come. */
    OPEN,
    /** The next event needs something that has not arrived; it is tried again and again. */
    WAITING,
    /** The next event was refused; an operator releases it. */
    PARKED;

    /** As stored and as shown. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Standing of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
