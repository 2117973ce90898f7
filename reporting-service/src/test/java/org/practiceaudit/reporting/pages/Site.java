package org.practiceaudit.reporting.pages;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.practiceaudit.messaging.Received;
import org.practiceaudit.reporting.History;
import org.practiceaudit.reporting.Messages;
import org.practiceaudit.testing.Stack;

/** The pages under test in one browser, with an authority's cycle and somebody who is signed in. */
final class Site {
    static final String AUTHORITY = "camden";
    static final String HEAD = "head-of-quality-assurance";

    /** Every report, in the order of the page that lists them. */
    static final List<String> REPORTS = List.of(
            "programme",
            "themes",
            "scorecard",
            "board",
            "briefing",
            "highlights",
            "trends",
            "comparison",
            "impact",
            "services",
            "consistency",
            "late-steps",
            "auditors",
            "confirmations",
            "coverage",
            "learning",
            "practice-week",
            "data-set",
            "data-set-words");

    /** Every other page. */
    static final List<String> PAGES = List.of(
            "/",
            "/cycles/2026-09",
            "/audits",
            "/actions",
            "/inadequate",
            "/audits/2026-09-001",
            "/children/c-1",
            "/reports",
            "/inbox/7",
            "/nothing-here",
            "/signed-out");

    private static Site open;

    private final Chromium chromium;
    private final String prefix;
    private final String root;
    private final Map<List<Object>, Page> kept = new HashMap<>();
    private String signedIn;

    private Site(Chromium chromium, String prefix, String root) {
        this.chromium = chromium;
        this.prefix = prefix;
        this.root = root;
    }

    /** All of them. */
    static Stream<String> pages() {
        return Stream.concat(PAGES.stream(), REPORTS.stream().map(report -> "/reports/" + report));
    }

    /** The same for all tests of this run; without a browser the test ends here. */
    static Site open(Class<?> tests, String prefix, String root) {
        if (open == null) {
            var site = new Site(Chromium.start(tests), prefix, root);
            site.send(History.of(AUTHORITY, "2026-09", 40, 9));
            site.signedIn = site.signIn();
            open = site;
        }
        return open;
    }

    /** Sends events and waits until they are taken in. */
    void send(List<Received> events) {
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
        try (var context = nobody()) {
            choose(context.newPage(), "s-head-qa", HEAD, AUTHORITY);
            return context.storageState();
        }
    }

    /** Opens the first page and signs in as this person. */
    Page choose(Page page, String staff, String roles, String authority) {
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

    /** A browser in which nobody is signed in. */
    BrowserContext nobody() {
        return chromium.browser().newContext();
    }

    /** A browser in which the head of quality assurance is signed in. */
    BrowserContext head(boolean scripts, int width) {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setStorageState(signedIn)
                        .setJavaScriptEnabled(scripts)
                        .setLocale("en-GB")
                        .setViewportSize(width, 800));
    }

    /** The head's page of this kind, the same whenever it is asked for: a browser anew costs more than most looks at a page. */
    Page kept(boolean scripts, int width) {
        return kept.computeIfAbsent(
                List.of(scripts, width), _ -> head(scripts, width).newPage());
    }

    String at(String path) {
        return root.replaceAll("/$", "") + path;
    }

    static String h1(Page page) {
        return page.locator("h1").textContent();
    }

    static String words(Page page) {
        var main = page.locator("main");
        // Which counts follow what comes in is said only where they do.
        main.locator("[data-live-state]").evaluateAll("all => all.forEach(each => each.textContent = '')");
        return main.textContent().replaceAll("\\s+", " ");
    }
}
