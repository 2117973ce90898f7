package org.practiceaudit.bench.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.practiceaudit.bench.BenchProblem;

class ImageTest {
    private static final Path DOCKERFILE = Path.of("..", "..", "Dockerfile");

    @Test
    void startsAsTheDockerfileSays() throws IOException {
        var image = Image.of(Files.readString(DOCKERFILE));
        var launch = image.with(Path.of("a.aot"));

        assertEquals("-Xmx256m -XX:TieredStopAtLevel=1", launch.environment().get("JDK_JAVA_OPTIONS"));
        assertTrue(launch.environment().containsKey("MALLOC_ARENA_MAX"));
        assertEquals(List.of("@deploy/image/jvm.options", "-XX:AOTCache=a.aot"), launch.options());
        assertEquals(List.of("@deploy/image/jvm.options"), image.withoutCache().options());
    }

    @Test
    void takesEveryOptionAndVariableAlong() {
        var image = Image.of("""
                FROM runtime
                ENV A=1 B="-Xmx1m -Xms1m" D=-Xmn1m
                ENV C=x
                ENTRYPOINT ["java", "-Xss512k", "@/app/jvm.options", "-XX:AOTCache=/app/service.aot", "-jar", "/app/x.jar"]
                """);

        assertEquals(Map.of("A", "1", "B", "-Xmx1m -Xms1m", "C", "x", "D", "-Xmn1m"), image.environment());
        assertEquals(
                List.of("-Xss512k", "@deploy/image/jvm.options", "-XX:AOTCache=a.aot"),
                image.with(Path.of("a.aot")).options());
    }

    @Test
    void refusesADockerfileOfAnotherForm() {
        assertThrows(BenchProblem.class, () -> Image.of("ENV A=1\nENTRYPOINT java -jar x.jar\n"));
    }
}
