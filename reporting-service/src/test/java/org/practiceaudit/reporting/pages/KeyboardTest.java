package org.practiceaudit.reporting.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.practiceaudit.reporting.pages.Site.h1;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practiceaudit.testing.ServiceStackResource;

/** Each page's main task without a mouse. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStackResource.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class KeyboardTest {
    private static final int LONGEST_WAY = 400;

    /** What can be reached, in the order of the page; a number is written on each. */
    private static final String STOPS = """
            () => [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')]
                .filter(each => each.type !== 'hidden' && each.checkVisibility({contentVisibilityAuto: true})
                    && !each.closest('details:not([open]) > :not(summary)'))
                .map((each, n) => { each.dataset.stop = n; return n; }).length""";

    /** The number of what has the focus, and whether it shows that: by an outline or a shadow. */
    private static final String FOCUS = """
            () => { const at = document.activeElement, style = getComputedStyle(at);
                    return [at.dataset.stop ?? '',
                        style.outlineStyle !== 'none' && style.outlineWidth !== '0px' || style.boxShadow !== 'none']; }""";

    @ConfigProperty(name = "practice-audit.topic-prefix")
    String prefix;

    @TestHTTPResource("/")
    String root;

    private Site site;

    @BeforeEach
    void open() {
        site = Site.open(KeyboardTest.class, prefix, root);
    }

    @ParameterizedTest
    @MethodSource("org.practiceaudit.reporting.pages.Site#pages")
    void everythingCanBeReachedInItsOrderAndShowsIt(String path) {
        var page = site.kept(true, 1280);
        page.navigate(site.at(path));
        var stops = ((Number) page.evaluate(STOPS)).intValue();
        var reached = new LinkedHashSet<String>();
        for (var i = 0; i < LONGEST_WAY && reached.size() < stops; i++) {
            page.keyboard().press("Tab");
            var focus = (List<?>) page.evaluate(FOCUS);
            var stop = focus.getFirst().toString();
            if (stop.isEmpty()) {
                break;
            }
            assertTrue(
                    (Boolean) focus.getLast(),
                    () -> "the focus does not show on " + page.evaluate("document.activeElement.outerHTML"));
            reached.add(stop);
        }
        assertEquals(
                Stream.iterate(0, n -> n + 1).limit(stops).map(String::valueOf).toList(), List.copyOf(reached), path);
    }

    static Stream<String> reports() {
        return Site.REPORTS.stream();
    }

    /** The task of a report: to see it as of a day, and to take it along. */
    @ParameterizedTest
    @MethodSource("reports")
    void aReportIsSetBackToADayAndDownloaded(String report) {
        var page = site.kept(true, 1280);
        page.navigate(site.at("/reports/" + report));
        setBack(page);
        var file = page.waitForDownload(
                () -> press(page, page.locator("#downloads a").nth(2), "Enter"));
        assertTrue(file.suggestedFilename().endsWith("-as-of-2026-09-09.csv"), file.suggestedFilename());
    }

    /** Types a day that is the same whichever way round a browser asks for day and month. */
    private static void setBack(Page page) {
        go(page, page.locator("#asAt"));
        page.keyboard().type("09092026");
        press(page, page.locator(".pa-as-of button"), "Enter");
        page.waitForURL(Pattern.compile("asAt=2026-09-09"));
        assertEquals(
                "As known at the end of 9 September 2026.",
                page.locator("[data-as-of]").textContent());
    }

    @Test
    void fromTheOverviewToTheCycleAndBackInTime() {
        try (var context = site.head(true, 1280)) {
            var page = context.newPage();
            page.navigate(site.at("/"));
            press(page, page.locator("h2 a").first(), "Enter");
            page.waitForURL(Pattern.compile("/cycles/2026-09"));
            setBack(page);
        }
    }

    @Test
    void fromACycleToItsAudits() {
        try (var context = site.head(true, 1280)) {
            var page = context.newPage();
            page.navigate(site.at("/cycles/2026-09"));
            press(page, page.locator("main a[href^='/audits?cycle=']"), "Enter");
            page.waitForURL(Pattern.compile("/audits"));
            assertEquals("Audits", h1(page));
        }
    }

    @Test
    void rowsOfTheTrackersAreNarrowedSortedAndDownloaded() {
        try (var context = site.head(true, 1280)) {
            for (var path : List.of("/audits", "/actions")) {
                var page = context.newPage();
                page.navigate(site.at(path));
                go(page, page.locator("#filter-service"));
                page.keyboard().type("service-1");
                page.waitForURL(Pattern.compile("service=service-1"));
                var service = "#rows tbody tr > :nth-child(" + (path.equals("/audits") ? 2 : 3) + ")";
                page.waitForCondition(() -> Set.of("service-1")
                        .equals(Set.copyOf(page.locator(service).allTextContents())));
                press(page, page.locator("#rows th a", new Page.LocatorOptions().setHasText("Team")), "Enter");
                page.waitForURL(Pattern.compile("sort=team"));
                assertEquals("ascending", page.locator("th[aria-sort]").getAttribute("aria-sort"));

                var csv = page.locator("#downloads a").nth(2);
                assertTrue(csv.getAttribute("href").contains("service=service-1"), csv.getAttribute("href"));
                assertTrue(csv.getAttribute("href").contains("sort=team"), csv.getAttribute("href"));
                var file = page.waitForDownload(() -> press(page, csv, "Enter"));
                assertTrue(file.suggestedFilename().endsWith(".csv"), file.suggestedFilename());
                page.close();
            }
        }
    }

    @Test
    void aCaseIsFoundAmongTheInadequateOnesAndFollowed() {
        try (var context = site.head(true, 1280)) {
            var page = context.newPage();
            page.navigate(site.at("/inadequate"));
            press(page, page.locator("details summary").first(), "Enter");
            assertTrue(page.locator("details .moj-timeline").first().isVisible());
            press(page, page.locator("h2 a").first(), "Enter");
            page.waitForURL(Pattern.compile("/audits/"));
            setBack(page);
            press(page, page.locator("main a[href^='/children/']"), "Enter");
            page.waitForURL(Pattern.compile("/children/"));
            assertTrue(h1(page).startsWith("Grades of child c-"), h1(page));
            var file = page.waitForDownload(
                    () -> press(page, page.locator("#downloads a").first(), "Enter"));
            assertTrue(file.suggestedFilename().endsWith(".pdf"), file.suggestedFilename());
        }
    }

    @Test
    void aReportIsChosenFromAllOfThem() {
        try (var context = site.head(true, 1280)) {
            var page = context.newPage();
            page.navigate(site.at("/reports"));
            press(page, page.locator("main a[href='/reports/themes']"), "Enter");
            page.waitForURL(Pattern.compile("/reports/themes"));
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "keyboard.png")));
            assertEquals("Themes", h1(page));
        }
    }

    /** Presses Tab until this has the focus. */
    private static void go(Page page, Locator to) {
        for (var i = 0; i < LONGEST_WAY; i++) {
            if ((Boolean) to.evaluate("each => each === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the keyboard does not lead to " + to);
    }

    private static void press(Page page, Locator at, String key) {
        go(page, at);
        page.keyboard().press(key);
    }
}
