package org.practiceaudit.reporting.pages;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.practiceaudit.reporting.pages.Site.HEAD;
import static org.practiceaudit.reporting.pages.Site.h1;
import static org.practiceaudit.reporting.pages.Site.words;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practiceaudit.testing.ServiceStackResource;

/** Every page in a real browser: for everybody, without a script, on a narrow screen, on paper. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStackResource.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class PagesTest {
    private static final Path SHOTS = Path.of("target", "screenshots");
    private static final Pattern NOTHING =
            Pattern.compile("No |no audit|no action|nothing|Nothing|not been told anything|no cycle");
    private static final List<String> WCAG_2_2_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    @ConfigProperty(name = "practice-audit.topic-prefix")
    String prefix;

    @TestHTTPResource("/")
    String root;

    private Site site;

    @BeforeEach
    void open() {
        site = Site.open(PagesTest.class, prefix, root);
    }

    @ParameterizedTest
    @MethodSource("org.practiceaudit.reporting.pages.Site#pages")
    void canBeReadByEverybody(String path) {
        var wrong = new ArrayList<String>();
        Consumer<ConsoleMessage> saysAnError = message -> {
            if (message.type().equals("error") && !message.text().contains("404")) {
                wrong.add(message.text());
            }
        };
        Consumer<String> fails = wrong::add;
        var page = site.kept(true, 1280);
        page.onConsoleMessage(saysAnError);
        page.onPageError(fails);
        try {
            page.navigate(site.at(path));
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(shot(path, "")));
            violations(page)
                    .forEach(each -> wrong.add(each.getId() + ": " + each.getHelp() + " "
                            + each.getNodes().stream()
                                    .map(node -> node.getHtml())
                                    .toList()));
            assertTrue(page.pdf().length > 1_000);
            isWholeWithoutScriptsAndOnANarrowScreen(path, page);
        } finally {
            page.offConsoleMessage(saysAnError);
            page.offPageError(fails);
        }
        assertEquals(List.of(), wrong);
    }

    /**
     * What is wrong and nothing of what is right, of which there is much to be written down; and in one go, since the pages hold no
     * frames.
     */
    private static List<Rule> violations(Page page) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        assertEquals(0, page.locator("iframe").count());
        return new AxeBuilder(page)
                .options(options)
                .withTags(WCAG_2_2_AA)
                .setLegacyMode(true)
                .analyze()
                .getViolations();
    }

    private void isWholeWithoutScriptsAndOnANarrowScreen(String path, Page usual) {
        var narrow = site.kept(false, 320);
        narrow.navigate(site.at(path));
        narrow.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(shot(path, "-narrow")));

        assertEquals(h1(usual), h1(narrow));
        assertEquals(words(usual), words(narrow));
        assertEquals(320, width(narrow), "no horizontal scroll");
    }

    private static int width(Page page) {
        return ((Number) page.locator("html").evaluate("e => e.scrollWidth")).intValue();
    }

    private static Path shot(String path, String kind) {
        var name = path.equals("/") ? "overview" : path.substring(1).replaceAll("[^A-Za-z0-9-]+", "_");
        return SHOTS.resolve(name + kind + ".png");
    }

    @Test
    void everyReportOpensAndEveryDownloadIsThere() {
        try (var context = site.head(false, 1280)) {
            var page = context.newPage();
            page.navigate(site.at("/reports"));
            var reports = page.locator("main ul a").evaluateAll("all => all.map(a => a.getAttribute('href'))");
            assertEquals(
                    Site.REPORTS.stream().map(report -> "/reports/" + report).toList(),
                    reports,
                    "each is among the pages that are tested");
            for (var report : (List<?>) reports) {
                assertEquals(200, page.navigate(site.at(report.toString())).status(), report.toString());
                var csv = page.getByText("CSV", new Page.GetByTextOptions().setExact(true))
                        .getAttribute("href");
                assertEquals(200, context.request().get(site.at(csv)).status(), csv);
            }
        }
    }

    @Test
    void whereNothingHasHappenedYetThePagesSaySo() {
        try (var context = site.nobody()) {
            var page = site.choose(context.newPage(), "s-head-qa", HEAD, "newtown");
            var empty = new ArrayList<>(List.of("/", "/inadequate", "/audits", "/actions"));
            Site.REPORTS.forEach(report -> empty.add("/reports/" + report));
            for (var path : empty) {
                assertEquals(200, page.navigate(site.at(path)).status(), path);
                assertTrue(NOTHING.matcher(words(page)).find(), path + ": " + words(page));
            }
        }
    }

    @Test
    void whatIsNotThereIsSaidOnEachPage() {
        try (var context = site.head(false, 1280)) {
            var page = context.newPage();
            for (var path : List.of(
                    "/cycles/1999-01",
                    "/audits/lost",
                    "/children/lost",
                    "/reports/lost",
                    "/audits?cycle=1999-01",
                    "/actions?cycle=1999-01",
                    "/inadequate?cycle=1999-01",
                    "/reports/scorecard?cycle=1999-01")) {
                assertEquals(404, page.navigate(site.at(path)).status(), path);
                assertEquals("Page not found", h1(page), path);
            }
            for (var path : List.of(
                    "/audits?sort=colour",
                    "/actions?page=none",
                    "/cycles/2026-09?asAt=soon",
                    "/reports/themes?asAt=x")) {
                assertEquals(400, page.navigate(site.at(path)).status(), path);
                assertTrue(words(page).contains("Send ") || words(page).contains("Use one of"), words(page));
            }
        }
    }

    @Test
    void onPaperThereIsNothingToPress() {
        try (var context = site.head(true, 1280)) {
            var page = context.newPage();
            page.navigate(site.at("/audits"));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            for (var gone :
                    List.of(".pa-filter", ".pa-as-of form", ".govuk-service-navigation", ".pa-header__sign-out")) {
                assertFalse(page.locator(gone).first().isVisible(), gone);
            }
            assertTrue(page.locator("#rows table").isVisible());
            assertTrue(page.locator("[data-as-of]").isVisible());
        }
    }

    @Test
    void nothingForeignOrInlineIsRun() {
        given().get("/signed-out")
                .then()
                .header(
                        "Content-Security-Policy",
                        startsWith("default-src 'none'; script-src 'self'; style-src 'self'"))
                .header("Cache-Control", "no-store")
                .body(not(containsString("onclick")))
                .body(not(containsString("<style")));
    }

    @Test
    void nothingOfGovUkAloneIsServed() {
        for (var path : List.of(
                "/assets/fonts/light-94a07e06a1-v2.woff2",
                "/assets/images/govuk-crest.svg",
                "/assets/images/favicon.ico",
                "/webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.css")) {
            given().redirects().follow(false).get(path).then().statusCode(not(200));
        }
        given().get("/assets/govuk-frontend.min.css").then().statusCode(200).body(not(containsString("Transport")));
    }
}
