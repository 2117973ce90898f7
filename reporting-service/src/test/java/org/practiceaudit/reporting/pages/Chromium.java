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
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

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
        var found =
                hidden() ? Optional.<Path>empty() : executable(System.getenv().getOrDefault("PATH", ""));
        if (found.isEmpty() && SAID.add(tests)) {
            System.err.println(missing(tests));
        }
        Assumptions.assumeTrue(found.isPresent(), "no Chromium");
        return new Chromium(found.orElseThrow());
    }

    Browser browser() {
        return browser;
    }

    /** What is said where there is none: each test by its name. */
    static String missing(Class<?> tests) {
        return """

                ****************************************************************************
                NOT RUN: %d tests of pages in %s:
                %s
                They need Chromium, and none of %s is on the path.
                Install it (Debian: apt-get install chromium) and run the tests again.
                ****************************************************************************
                """.formatted(names(tests).size(), tests.getName(), String.join("\n", names(tests)), NAMES);
    }

    private static List<String> names(Class<?> tests) {
        return Arrays.stream(tests.getDeclaredMethods())
                .filter(method ->
                        method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(ParameterizedTest.class))
                .map(method -> "  " + method.getName())
                .sorted()
                .toList();
    }

    /** To see what happens without one: {@code -Dpages.browser=none}. */
    private static boolean hidden() {
        return "none".equals(System.getProperty("pages.browser"));
    }

    static Optional<Path> executable(String path) {
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private void close() {
        browser.close();
        playwright.close();
    }
}
