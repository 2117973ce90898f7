package org.practiceaudit.messaging;

import com.ethlo.time.ITU;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * Reads instants as the services write them, without the general formatter, which took most of the time of reading an event.
 * What is not written so is left to that one and its complaints.
 */
public final class QuickInstants extends StdScalarDeserializer<Instant> {
    private static final long serialVersionUID = 1;

    public QuickInstants() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (json.hasToken(JsonToken.VALUE_STRING)) {
            try {
                return ITU.parseDateTime(json.getText()).toInstant();
            } catch (DateTimeException _) {
                return InstantDeserializer.INSTANT.deserialize(json, context);
            }
        }
        return InstantDeserializer.INSTANT.deserialize(json, context);
    }
}
