package org.practiceaudit.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class PathLogTest {
    private static Api.Refusal refusal(String problem) throws JsonProcessingException {
        return new Api.Refusal(422, new JsonMapper().readTree(problem));
    }

    @Test
    void aRefusalNamesEveryRuleThatIsBrokenOnce() throws JsonProcessingException {
        assertEquals(List.of("TH-11"), PathLog.rules(refusal("{\"rule\": \"TH-11\"}")));
        assertEquals(List.of("TH-17", "TH-11"), PathLog.rules(refusal("""
                        {"rule": "TH-17", "problems": [{"rule": "TH-17"}, {"rule": "TH-11"}, {"rule": "TH-11"}]}
                        """)));
    }

    @Test
    void aRefusalByAnotherRuleIsNotAsExpected() throws JsonProcessingException {
        assertTrue(PathLog.refusedBy("TH-11", "submitting", refusal("{\"rule\": \"TH-11\"}"))
                .met());
        assertFalse(PathLog.refusedBy("TH-11", "submitting", refusal("{\"rule\": \"TH-34\"}"))
                .met());
    }
}
