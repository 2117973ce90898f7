package org.practiceaudit.actions.actions;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.practiceaudit.eventstore.Origin;
import org.practiceaudit.messaging.NotYet;
import org.practiceaudit.messaging.ProgrammeBook;
import org.practiceaudit.programme.RuleFor.Aspect;

/** The authority's own rule that a refusal names. */
@ApplicationScoped
public class OwnRules {
    private static final String OUR_DEFAULT = "our default";

    private final ProgrammeBook programmes;

    OwnRules(ProgrammeBook programmes) {
        this.programmes = programmes;
    }

    /** By the programme that the audit was begun under; our default while that is not known here. */
    public Uni<String> on(Aspect about, String authority, Origin origin) {
        return origin.programme() == null
                ? Uni.createFrom().item(OUR_DEFAULT)
                : programmes
                        .find(authority, origin.programme(), origin.programmeVersion())
                        .map(policy -> policy.rule(about))
                        .onFailure(NotYet.class)
                        .recoverWithItem(OUR_DEFAULT);
    }

    /** On what an action says: of what is about no child, the rule that brought its plan (CA-06, CA-15, CA-16). */
    Uni<String> onWhatAnActionSays(String authority, Origin origin, Source source) {
        return source.assurer() == Source.Assurer.MONITOR
                ? Uni.createFrom().item(source.assuredUnder())
                : on(Aspect.SMART_ACTION, authority, origin);
    }
}
