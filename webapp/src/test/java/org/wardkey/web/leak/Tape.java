package org.wardkey.web.leak;

import java.net.HttpCookie;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.wardkey.identity.account.AadhaarNumber;
import org.wardkey.identity.account.TypedIdentifier;
import org.wardkey.web.browser.client.Form;
import org.wardkey.web.browser.client.Reply;
import org.wardkey.web.browser.client.Witness;
import org.wardkey.web.phone.Phone;

/**
 * Takes down what clients say and hear, and marks each secret as it passes: what is typed as a password or a code, what a
 * page shows once, what opens a session.
 */
public final class Tape implements Witness {

    /** Shorter values are a choice, and no secret. */
    private static final int SHORTEST_COOKIE = 16;

    private static final String[] ECHO = {"/sign-in", "/activate", "/desk", "/desk/slips/new"};

    private final Map<String, Marked> secrets = new LinkedHashMap<>();
    private final List<Reply> replies = new ArrayList<>();

    @Override
    public void sent(Form form) {
        form.fields().forEach((name, value) -> {
            switch (name.substring(name.lastIndexOf(':') + 1)) {
                case "password", "present", "chosen", "proof" ->
                    mark(value, Marked.never("a password", Traces.of(value)));
                case "code" -> mark(value, Marked.on("a code that was typed", Traces.of(value), shownAgain(form)));
                case "identifier" -> typedAsIdentifier(value);
                default -> {}
            }
        });
    }

    @Override
    public void answered(Reply reply) {
        replies.add(reply);
        reply.headers().allValues("Set-Cookie").stream()
                .flatMap(header -> HttpCookie.parse(header).stream())
                .filter(cookie -> cookie.getValue().length() >= SHORTEST_COOKIE)
                .forEach(cookie -> mark(cookie.getValue(), Marked.cookie(cookie.getName(), cookie.getValue())));
        var page = reply.page();
        for (Element token : page.select("[name=formToken]")) {
            mark(token.val(), Marked.token(token.val()));
        }
        for (Element key : page.select("#key")) {
            byte[] seed = Phone.withKey(key.text()).seed();
            mark(key.text(), Marked.on("the key of an app", Traces.of(key.text(), seed), "/enrol/scan"));
        }
        for (Element code : page.select("#codes code")) {
            mark(
                    code.text(),
                    Marked.on("a backup code", Traces.of(code.text()), "/enrol/codes", "/enrol/codes/download"));
        }
        for (Element code : page.select(".slip-code")) {
            mark(code.text(), Marked.on("an activation code", Traces.of(code.text()), "/desk", "/desk/slips/new"));
        }
    }

    /** Every secret so far, by what it is. */
    public List<String> kinds() {
        return secrets.values().stream().map(Marked::what).distinct().toList();
    }

    List<Marked> secrets() {
        return List.copyOf(secrets.values());
    }

    List<Reply> replies() {
        return List.copyOf(replies);
    }

    /** Sixteen digits from a slip stay where they were typed, while a password is chosen that is fit. */
    private static String[] shownAgain(Form form) {
        return form.action().startsWith("/activate") ? new String[] {"/activate"} : new String[0];
    }

    private void typedAsIdentifier(String value) {
        if (TypedIdentifier.read(value).stream().anyMatch(AadhaarNumber.class::isInstance)) {
            mark(value, Marked.on("an Aadhaar number", Traces.of(value), ECHO));
        }
    }

    private void mark(String value, Marked marked) {
        if (!value.isBlank()) {
            secrets.merge(value.replaceAll("[ -]", ""), marked, Marked::and);
        }
    }
}
