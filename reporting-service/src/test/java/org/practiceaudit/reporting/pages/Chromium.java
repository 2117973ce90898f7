package org.practiceaudit.reporting.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The system's own Chromium, started once for all tests of pages. */
final class Chromium {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");
    private static final List<String> QUIET = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final Set<Class<?>> SAID = ConcurrentHashMap.newKeySet();

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(QUIET));
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "close-chromium"));
    }

    /** Says loudly, and leaves out the tests, where there is none. */
    static Chromium start(Class<?> tests) {
        var found = executable();
        if (found.isEmpty() && SAID.add(tests)) {
            System.err.println("""

                    ****************************************************************************
                    NOT RUN: %s and all its tests of pages.
                    They need Chromium, and none of %s is on the path.
                    Install it (Debian: apt-get install chromium) and run the tests again.
                    ****************************************************************************
                    """.formatted(tests.getName(), NAMES));
        }
        Assumptions.assumeTrue(found.isPresent(), "no Chromium");
        return new Chromium(found.orElseThrow());
    }

    Browser browser() {
        return browser;
    }

    private static Optional<Path> executable() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .flatMap(path -> Files.isExecutable(path) ? Stream.of(path) : Stream.empty())
                .findFirst();
    }

    private void close() {
        browser.close();
        playwright.close();
    }
}
