package org.practiceaudit.eventstore.standings;

import java.util.List;

/** What a part of a service has counted; a bean of it is all that the part does. */
public interface Watched {
    List<Counted> counted();
}
