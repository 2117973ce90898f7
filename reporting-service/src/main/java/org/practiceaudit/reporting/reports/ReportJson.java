package org.practiceaudit.reporting.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Map;
import java.util.TreeMap;
import org.practiceaudit.contracts.PublicEvent;

/** An event's components by name, for whoever reads a timeline. */
final class ReportJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private static final TypeReference<TreeMap<String, Object>> NAMED = new TypeReference<>() {};

    private ReportJson() {}

    static Map<String, Object> details(PublicEvent event) {
        return MAPPER.convertValue(event, NAMED);
    }
}
