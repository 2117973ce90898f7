package org.practiceaudit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What may be used on GOV.UK only is in nothing that we serve, by name or as a picture of it. */
class AssetsTest {
    private static final Path SERVED = Path.of("target", "classes", "META-INF", "resources");
    private static final Pattern OF_GOV_UK = Pattern.compile(
            "gds transport|@font-face|\\.woff|crown|crest|logotype|govuk-logo", Pattern.CASE_INSENSITIVE);
    private static final List<String> KINDS = List.of("css", "js", "svg", "txt");

    static List<Path> served() throws IOException {
        try (var files = Files.walk(SERVED)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("served")
    void holdsNothingOfGovUkAlone(Path file) throws IOException {
        var name = file.getFileName().toString();
        assertTrue(KINDS.contains(name.substring(name.lastIndexOf('.') + 1)), name);
        if (name.equals("NOTICE.txt")) {
            return;
        }
        var found = OF_GOV_UK.matcher(name + "\n" + Files.readString(file));
        assertTrue(!found.find(), () -> name + " has " + found.group());
    }

    @ParameterizedTest
    @MethodSource("served")
    void isWholeAfterWhatWasTakenOut(Path file) throws IOException {
        if (file.toString().endsWith(".css")) {
            var text = Files.readString(file);
            assertEquals(count(text, '{'), count(text, '}'), file.toString());
            assertTrue(text.length() > 1_000, file.toString());
            assertPicturesAreThere(text);
        }
    }

    private static void assertPicturesAreThere(String css) {
        var pictures = Pattern.compile("url\\((/[^)]+)\\)").matcher(css);
        while (pictures.find()) {
            assertTrue(Files.exists(SERVED.resolve(pictures.group(1).substring(1))), pictures.group(1));
        }
    }

    private static long count(String text, char sign) {
        return text.chars().filter(it -> it == sign).count();
    }
}
