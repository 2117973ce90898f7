package org.practiceaudit.reporting.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.practiceaudit.reporting.pages.Site.AUTHORITY;
import static org.practiceaudit.reporting.pages.Site.HEAD;
import static org.practiceaudit.reporting.pages.Site.h1;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceaudit.reporting.History;
import org.practiceaudit.testing.ServiceStackResource;

/** What one does with the pages, in a real browser: signing in, finding, following, going back in time. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStackResource.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class PageTasksTest {
    @ConfigProperty(name = "practice-audit.topic-prefix")
    String prefix;

    @TestHTTPResource("/")
    String root;

    private Site site;

    @BeforeEach
    void open() {
        site = Site.open(PageTasksTest.class, prefix, root);
    }

    @Test
    void rowsAreNarrowedAndSortedWithoutAScript() {
        try (var context = site.head(false, 1280)) {
            var page = context.newPage();
            page.navigate(site.at("/audits"));
            page.getByLabel("Service").selectOption("service-1");
            page.getByLabel("Standing").selectOption("submitted");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Filter"))
                    .click();
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Team").setExact(true))
                    .click();

            assertEquals(Set.of("service-1"), Set.copyOf(column(page, 1)));
            assertEquals(column(page, 2).stream().sorted().toList(), column(page, 2));
            assertEquals("ascending", page.locator("th[aria-sort]").getAttribute("aria-sort"));
        }
    }

    @Test
    void rowsAreNarrowedAtOnceWithAScript() {
        try (var context = site.head(true, 1280)) {
            var page = context.newPage();
            page.navigate(site.at("/audits"));
            page.getByLabel("Service").selectOption("service-0");
            page.waitForURL(Pattern.compile("service=service-0"));
            page.waitForCondition(() -> Set.of("service-0").equals(Set.copyOf(column(page, 1))));
            assertEquals(20, column(page, 1).size());
        }
    }

    private static List<String> column(Page page, int index) {
        return page.locator("#rows tbody tr > :nth-child(" + (index + 1) + ")").allTextContents();
    }

    @Test
    void theWayToACaseIsOpenByKeyboardAlone() {
        try (var context = site.head(true, 1280)) {
            var page = context.newPage();
            page.navigate(site.at("/"));
            page.keyboard().press("Tab");
            assertEquals("Skip to main content", focused(page));
            page.keyboard().press("Enter");
            follow(page, "Audits", "Shift+Tab");
            assertEquals("Audits", h1(page));
            follow(page, "2026-09-001", "Tab");
            assertEquals("Case journey: audit 2026-09-001", h1(page));
        }
    }

    /** Presses the key until this is reached, then Enter. */
    private static void follow(Page page, String text, String key) {
        for (var i = 0; i < 80 && !focused(page).equals(text); i++) {
            page.keyboard().press(key);
        }
        assertEquals(text, focused(page));
        page.keyboard().press("Enter");
        page.waitForLoadState();
    }

    private static String focused(Page page) {
        return page.evaluate("document.activeElement.textContent").toString().strip();
    }

    @Test
    void countsFollowWhatComesIn() {
        var events = History.of("enfield", "2026-10", 6, 3);
        site.send(events.subList(0, 8));
        try (var context = site.nobody()) {
            var page = site.choose(context.newPage(), "s-head-qa", HEAD, "enfield");
            page.navigate(site.at("/cycles/2026-10"));
            var allocated = page.locator("[data-count=allocated]");
            assertNotEquals("6", allocated.textContent());
            site.send(events);
            page.waitForCondition(
                    () -> allocated.textContent().equals("6"), new Page.WaitForConditionOptions().setTimeout(20_000));
        }
    }

    @Test
    void aPastDayIsToldAsItWasKnownThen() {
        try (var context = site.head(true, 1280)) {
            var page = context.newPage();
            page.navigate(site.at("/cycles/2026-09"));
            page.getByLabel("As known on a past day").fill("2026-09-02");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
                    .click();
            assertEquals(
                    "As known at the end of 2 September 2026.",
                    page.locator("[data-as-of]").textContent());
            assertNotEquals("40", page.locator("[data-count=allocated]").textContent());
        }
    }

    @Test
    void whoeverIsSignedInMayReadDownloadsAndChangeNothing() {
        try (var context = site.head(true, 1280)) {
            assertEquals(
                    200,
                    context.request()
                            .get(site.at("/v1/reports/cycles/2026-09?format=csv"))
                            .status());
            assertEquals(
                    401,
                    context.request()
                            .post(site.at("/v1/operations/projection/rebuild"))
                            .status());
        }
    }

    @Test
    void wordsOfADataSetAreOfferedToThoseWhoMayReadThem() {
        var offered = new Page.GetByRoleOptions().setName("Data set with what was written");
        try (var context = site.head(false, 1280)) {
            var page = context.newPage();
            page.navigate(site.at("/reports/data-set"));
            page.getByRole(AriaRole.LINK, offered).click();
            assertEquals("Data set with what was written", h1(page));
            assertTrue(
                    page.locator("main").textContent().contains("could not be fetched just now"), "no owner is here");
            assertEquals(
                    "/v1/reports/cycles/2026-09/data-set?words=true&format=csv",
                    page.getByText("CSV", new Page.GetByTextOptions().setExact(true))
                            .getAttribute("href"));
        }
        try (var context = site.nobody()) {
            var page = site.choose(context.newPage(), "s-psw", "principal-social-worker", AUTHORITY);
            for (var path : List.of("/reports", "/reports/data-set")) {
                assertEquals(200, page.navigate(site.at(path)).status());
                assertEquals(0, page.getByRole(AriaRole.LINK, offered).count(), path);
            }
            page.navigate(site.at("/reports/data-set-words"));
            assertEquals("You may not see this page", h1(page));
        }
    }

    @Test
    void whatIsTooLongForAFormatIsSaidBeforeItIsAskedFor() {
        site.send(History.of("haringey", "2026-11", 2_400, 17));
        try (var context = site.nobody()) {
            var page = site.choose(context.newPage(), "s-head-qa", HEAD, "haringey");
            page.navigate(site.at("/reports/data-set"));
            var downloads = page.locator("#downloads");
            assertEquals(List.of("Excel", "CSV", "JSON"), downloads.locator("a").allTextContents());
            assertTrue(
                    downloads
                            .textContent()
                            .contains("PDF and Word have room for 3,000: narrow what is shown, or take one of these."),
                    downloads.textContent());

            page.navigate(site.at("/audits"));
            assertEquals(
                    List.of("PDF", "Excel", "CSV", "Word", "JSON"),
                    page.locator("#downloads a").allTextContents(),
                    "2,400 rows fit");

            var refused = context.request().get(site.at("/v1/reports/cycles/2026-11/data-set?format=pdf"));
            assertEquals(400, refused.status());
            for (var said : List.of("\"field\":\"format\"", "\"rule\":", "Narrow it, or send csv, xlsx or json.")) {
                assertTrue(refused.text().contains(said), refused.text());
            }
        }
    }

    @Test
    void noticesAboutActionsAndPathwaysLeadToTheirPages() {
        try (var context = site.head(true, 1280)) {
            var page = context.newPage();
            page.navigate(site.at("/pathways/2026-09-001"));
            assertEquals("Case journey: audit 2026-09-001", h1(page));
            page.navigate(site.at("/actions/2026-09-001-a0"));
            assertEquals("Actions", h1(page));
        }
    }

    @Test
    void whoMayNotSeeAPageIsToldSoInPlainWords() {
        try (var context = site.nobody()) {
            var page = site.choose(context.newPage(), "s-worker", "practitioner", AUTHORITY);
            assertEquals("Audits", h1(page), "what names them");
            page.navigate(site.at("/inadequate"));
            assertEquals("You may not see this page", h1(page));
            page.navigate(site.at("/audits/2026-09-001"));
            assertEquals(0, page.locator(".moj-timeline").count());
            assertEquals("Case journey: audit 2026-09-001", h1(page));
        }
    }

    @Test
    void signsOut() {
        try (var context = site.nobody()) {
            var page = site.choose(context.newPage(), "s-head-qa", HEAD, AUTHORITY);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign out"))
                    .click();
            assertEquals("You have signed out", h1(page));
            page.navigate(site.at("/"));
            assertEquals("Choose a sample person", h1(page));
        }
    }
}
