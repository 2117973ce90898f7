package org.practiceaudit.bench.lag;

/**
 * How the events of a second come to be: by command over HTTP as far as the service sustains it, else straight through the
 * append statement into the same outbox.
 *
 * @param http of each second
 * @param straight of each second
 */
record Share(int http, int straight) {
    /** @param sustained what the service can take over HTTP for long */
    static Share of(int rate, int sustained) {
        var http = Math.min(rate, Math.max(1, sustained));
        return new Share(http, rate - http);
    }

    /** Whether the event of that number is by command; commands are spread evenly. */
    boolean overHttp(long event) {
        var rate = http + straight;
        return event * http / rate != (event + 1) * http / rate;
    }
}
