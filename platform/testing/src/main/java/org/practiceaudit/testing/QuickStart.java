package org.practiceaudit.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The JVM's ahead-of-time cache (JEP 483) of a packaged service, with which a start takes less than half the work. Making it costs what
 * about five starts save: for the tests of a module that kill and start its service more often than that. It lies beside the package, and
 * is made anew when the package is newer.
 */
final class QuickStart {
    private static final Duration WRITTEN = Duration.ofSeconds(180);

    private QuickStart() {}

    /** What a start of this jar adds to its options: the cache where there is one. */
    static List<String> options(Path jar) {
        var cache = of(jar);
        // The cache holds objects too: a heap that begins small has no room for them. Whoever reads a log wants the
        // service's lines.
        return fits(cache, jar) ? List.of("-XX:AOTCache=" + cache, "-Xms64m", "-Xlog:aot*=off") : List.of();
    }

    /** Makes the cache where there is none, which it takes one start and end of the service to do; the others wait meanwhile. */
    static synchronized void prepare(Path jar, Map<String, String> settings) {
        var cache = of(jar);
        if (fits(cache, jar)) {
            return;
        }
        var unfinished = cache.resolveSibling(cache.getFileName() + ".unfinished");
        try (var service = ServiceProcess.launch(
                jar, settings, List.of("-XX:TieredStopAtLevel=1", "-XX:AOTCacheOutput=" + unfinished))) {
            service.awaitReady();
            service.askToEnd();
            service.awaitEnd(WRITTEN);
            Files.move(unfinished, cache, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new IllegalStateException("The JVM left no cache for " + jar, failed);
        }
    }

    private static Path of(Path jar) {
        return jar.toAbsolutePath().getParent().resolveSibling("quick-start.aot");
    }

    private static boolean fits(Path cache, Path jar) {
        try {
            return Files.exists(cache)
                    && Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(jar)) > 0;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
