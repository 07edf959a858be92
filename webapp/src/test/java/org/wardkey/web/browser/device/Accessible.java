package org.wardkey.web.browser.device;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** Judges a page, as it stands, by the rules of axe for WCAG 2.2 AA and for good practice. */
public final class Accessible {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Accessible() {}

    /** Fails with each violation and where it is. */
    public static void check(Page page) {
        // Without frames there is no need of the second tab that the newer mode opens for its answer.
        String violations = new AxeBuilder(page)
                .setLegacyMode(true).withTags(RULES).analyze().getViolations().stream()
                        .map(Accessible::words)
                        .collect(Collectors.joining("\n"));
        if (!violations.isEmpty()) {
            throw new AssertionError("not accessible: " + page.url() + "\n" + violations);
        }
    }

    private static String words(Rule rule) {
        return rule.getId() + ": " + rule.getHelp()
                + rule.getNodes().stream().map(Accessible::words).collect(Collectors.joining());
    }

    private static String words(CheckedNode node) {
        return "\n  " + node.getHtml() + "\n    " + node.getFailureSummary();
    }
}
