package org.practiceaudit.programme;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.practiceaudit.programme.InvalidProgramme.Problem;

/** Programmes as files: those shipped, those people write (YAML) and those that travel (canonical JSON). */
public final class Programmes {

    private static final List<String> SHIPPED =
            List.of("bradford", "tower-hamlets", "enfield", "camden", "performance-and-quality");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Programmes() {}

    /** Ids of the programmes that come with the platform. */
    public static List<String> shippedIds() {
        return SHIPPED;
    }

    /**
     * A programme that comes with the platform.
     *
     * @throws IllegalArgumentException when none has this id
     */
    public static ProgrammePolicy shipped(String id) {
        return fromYaml(id + ".yaml", shippedYaml(id));
    }

    /** The text of a shipped programme, with its comments. */
    public static String shippedYaml(String id) {
        if (!SHIPPED.contains(id)) {
            throw new IllegalArgumentException("'" + id + "' is not shipped; use one of " + SHIPPED);
        }
        try (var resource = Programmes.class.getResourceAsStream("/programmes/" + id + ".yaml")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * @param file the name by which problems refer to the text
     * @throws InvalidProgramme with every problem found
     */
    public static ProgrammePolicy fromYaml(String file, String yaml) {
        return read(YAML, file, yaml);
    }

    /**
     * @throws InvalidProgramme with every problem found
     */
    public static ProgrammePolicy fromJson(String json) {
        return read(JSON, "programme.json", json);
    }

    /** Canonical: keys sorted, no spaces, so that equal policies have equal text and {@link #digest}. */
    public static String toJson(ProgrammePolicy policy) {
        return Unbinder.tree(policy).toString();
    }

    /** The canonical form as a tree, for those who embed it. */
    public static JsonNode toTree(ProgrammePolicy policy) {
        return Unbinder.tree(policy);
    }

    /** SHA-256 of the canonical JSON in UTF-8, as 64 hexadecimal digits. */
    public static String digest(ProgrammePolicy policy) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(toJson(policy).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    private static ProgrammePolicy read(ObjectMapper mapper, String file, String text) {
        try {
            return Binder.bind(file, mapper.readTree(text), ProgrammePolicy.class);
        } catch (JsonProcessingException broken) {
            var at = broken.getLocation();
            String path = at == null ? "(top)" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw new InvalidProgramme(
                    List.of(new Problem(file, path, "cannot be read: " + firstLine(broken), "mend the syntax there")));
        }
    }

    private static String firstLine(JsonProcessingException broken) {
        return broken.getOriginalMessage().lines().findFirst().orElse("syntax error");
    }
}
