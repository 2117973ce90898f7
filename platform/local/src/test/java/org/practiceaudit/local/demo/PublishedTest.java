package org.practiceaudit.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.practiceaudit.programme.Programmes;

class PublishedTest {
    @Test
    void enfieldGoesByASecondVersionWhoseModerationIsBlind() {
        var published = Published.of("enfield");
        assertEquals(2, published.texts().size());
        assertEquals(Programmes.shippedYaml("enfield"), published.texts().getFirst());
        assertEquals(2, published.policy().version());
        assertTrue(published.policy().moderation().blind());
        assertFalse(Programmes.shipped("enfield").moderation().blind());
    }

    @Test
    void theOthersGoByWhatIsShippedAndEachHasAPathOfItsOwn() {
        for (var id : Programmes.shippedIds()) {
            assertTrue(ProgrammePath.of(id).isPresent(), id);
            if (!id.equals("enfield")) {
                assertEquals(Programmes.shipped(id), Published.of(id).policy());
            }
        }
    }
}
