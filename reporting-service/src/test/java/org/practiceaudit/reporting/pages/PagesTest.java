package org.practiceaudit.reporting.pages;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practiceaudit.messaging.Received;
import org.practiceaudit.reporting.History;
import org.practiceaudit.reporting.Messages;
import org.practiceaudit.testing.ServiceStackResource;
import org.practiceaudit.testing.Stack;

/** Every page in a real browser: who may see it, without a script, on a narrow screen, by keyboard, on paper. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStackResource.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
    private static final String AUTHORITY = "camden";
    private static final String HEAD = "head-of-quality-assurance";
    private static final Path SHOTS = Path.of("target", "screenshots");
    private static final List<String> WCAG_2_2_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    @ConfigProperty(name = "practice-audit.topic-prefix")
    String prefix;

    @TestHTTPResource("/")
    String root;

    private Chromium chromium;
    private String signedIn;

    @BeforeEach
    void start() {
        if (chromium == null) {
            chromium = Chromium.start(PagesTest.class);
            fill();
            signedIn = signIn();
        }
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private void fill() {
        send(History.of(AUTHORITY, "2026-09", 40, 9));
    }

    private void send(List<Received> events) {
        Stack.running().topics().send(Messages.of(prefix, events));
        var token = Stack.running().token("s-operator", AUTHORITY, "operator");
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> given().auth()
                        .oauth2(token)
                        .get("/v1/operations/projection")
                        .path("upToDate"));
    }

    private String signIn() {
        try (var context = chromium.browser().newContext()) {
            choose(context.newPage(), "s-head-qa", HEAD, AUTHORITY);
            return context.storageState();
        }
    }

    private Page choose(Page page, String staff, String roles, String authority) {
        page.navigate(root);
        page.getByLabel("Staff id").fill(staff);
        page.getByLabel("Authority").fill(authority);
        page.getByLabel("Roles, with commas").fill(roles);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        return page;
    }

    private BrowserContext context(boolean scripts, int width) {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setStorageState(signedIn)
                        .setJavaScriptEnabled(scripts)
                        .setLocale("en-GB")
                        .setViewportSize(width, 800));
    }

    private String at(String path) {
        return root.replaceAll("/$", "") + path;
    }

    private static String h1(Page page) {
        return page.locator("h1").textContent();
    }

    static List<String> pages() {
        return List.of(
                "/",
                "/cycles/2026-09",
                "/audits",
                "/actions",
                "/inadequate",
                "/audits/2026-09-001",
                "/reports",
                "/reports/consistency",
                "/reports/scorecard",
                "/reports/board",
                "/reports/trends",
                "/inbox/7",
                "/nothing-here",
                "/signed-out");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void canBeReadByEverybody(String path) {
        var wrong = new ArrayList<String>();
        try (var context = context(true, 1280)) {
            var page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("404")) {
                    wrong.add(message.text());
                }
            });
            page.onPageError(wrong::add);
            page.navigate(at(path));
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(shot(path, "")));
            var found = new AxeBuilder(page).withTags(WCAG_2_2_AA).analyze();
            found.getViolations()
                    .forEach(each -> wrong.add(each.getId() + ": " + each.getHelp() + " "
                            + each.getNodes().stream()
                                    .map(node -> node.getHtml())
                                    .toList()));
            assertTrue(page.pdf().length > 1_000);
        }
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isWholeWithoutScriptsAndOnANarrowScreen(String path) {
        try (var with = context(true, 1280);
                var without = context(false, 320)) {
            var usual = with.newPage();
            usual.navigate(at(path));
            var narrow = without.newPage();
            narrow.navigate(at(path));
            narrow.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(shot(path, "-narrow")));

            assertEquals(h1(usual), h1(narrow));
            assertEquals(words(usual), words(narrow));
            assertEquals(320, width(narrow), "no horizontal scroll");
        }
    }

    private static int width(Page page) {
        return ((Number) page.locator("html").evaluate("e => e.scrollWidth")).intValue();
    }

    private static String words(Page page) {
        var main = page.locator("main");
        // Which counts follow what comes in is said only where they do.
        main.locator("[data-live-state]").evaluateAll("all => all.forEach(each => each.textContent = '')");
        return main.textContent().replaceAll("\\s+", " ");
    }

    private static Path shot(String path, String kind) {
        var name = path.equals("/") ? "overview" : path.substring(1).replaceAll("[^A-Za-z0-9-]+", "_");
        return SHOTS.resolve(name + kind + ".png");
    }

    @Test
    void rowsAreNarrowedAndSortedWithoutAScript() {
        try (var context = context(false, 1280)) {
            var page = context.newPage();
            page.navigate(at("/audits"));
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
        try (var context = context(true, 1280)) {
            var page = context.newPage();
            page.navigate(at("/audits"));
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
        try (var context = context(true, 1280)) {
            var page = context.newPage();
            page.navigate(at("/"));
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
        send(events.subList(0, 8));
        try (var context = chromium.browser().newContext()) {
            var page = choose(context.newPage(), "s-head-qa", HEAD, "enfield");
            page.navigate(at("/cycles/2026-10"));
            var allocated = page.locator("[data-count=allocated]");
            assertNotEquals("6", allocated.textContent());
            send(events);
            page.waitForCondition(
                    () -> allocated.textContent().equals("6"), new Page.WaitForConditionOptions().setTimeout(20_000));
        }
    }

    @Test
    void aPastDayIsToldAsItWasKnownThen() {
        try (var context = context(true, 1280)) {
            var page = context.newPage();
            page.navigate(at("/cycles/2026-09"));
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
        try (var context = context(true, 1280)) {
            assertEquals(
                    200,
                    context.request()
                            .get(at("/v1/reports/cycles/2026-09?format=csv"))
                            .status());
            assertEquals(
                    401,
                    context.request()
                            .post(at("/v1/operations/projection/rebuild"))
                            .status());
        }
    }

    @Test
    void noticesAboutActionsAndPathwaysLeadToTheirPages() {
        try (var context = context(true, 1280)) {
            var page = context.newPage();
            page.navigate(at("/pathways/2026-09-001"));
            assertEquals("Case journey: audit 2026-09-001", h1(page));
            page.navigate(at("/actions/2026-09-001-a0"));
            assertEquals("Actions", h1(page));
        }
    }

    @Test
    void whoMayNotSeeAPageIsToldSoInPlainWords() {
        try (var context = chromium.browser().newContext()) {
            var page = choose(context.newPage(), "s-worker", "practitioner", AUTHORITY);
            assertEquals("Audits", h1(page), "what names them");
            page.navigate(at("/inadequate"));
            assertEquals("You may not see this page", h1(page));
            page.navigate(at("/audits/2026-09-001"));
            assertEquals(0, page.locator(".moj-timeline").count());
            assertEquals("Case journey: audit 2026-09-001", h1(page));
        }
    }

    @Test
    void signsOut() {
        try (var context = chromium.browser().newContext()) {
            var page = choose(context.newPage(), "s-head-qa", HEAD, AUTHORITY);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign out"))
                    .click();
            assertEquals("You have signed out", h1(page));
            page.navigate(root);
            assertEquals("Choose a sample person", h1(page));
        }
    }

    @Test
    void everyReportOpensAndEveryDownloadIsThere() {
        try (var context = context(false, 1280)) {
            var page = context.newPage();
            page.navigate(at("/reports"));
            var reports = page.locator("main ul a").evaluateAll("all => all.map(a => a.getAttribute('href'))");
            assertEquals(16, ((List<?>) reports).size());
            for (var report : (List<?>) reports) {
                assertEquals(200, page.navigate(at(report.toString())).status(), report.toString());
                var csv = page.getByText("CSV", new Page.GetByTextOptions().setExact(true))
                        .getAttribute("href");
                assertEquals(200, context.request().get(at(csv)).status(), csv);
            }
        }
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
