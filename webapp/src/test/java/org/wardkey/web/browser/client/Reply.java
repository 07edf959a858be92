package org.wardkey.web.browser.client;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/**
 * What the portal answers.
 *
 * @param path the path that was asked for
 * @param status its status
 * @param headers its headers
 * @param body its text
 */
public record Reply(String path, int status, HttpHeaders headers, String body) {

    static Reply of(String path, HttpResponse<String> answer) {
        return new Reply(path, answer.statusCode(), answer.headers(), answer.body());
    }

    public Document page() {
        return Jsoup.parse(body);
    }

    /** The form of that id. */
    public Form form(String id) {
        if (!(page().getElementById(id) instanceof FormElement form)) {
            throw new AssertionError("no form " + id + " on " + path + ", status " + status + ": " + heading());
        }
        return Form.of(form, path);
    }

    /** Every form of the page. */
    public List<Form> forms() {
        return page().forms().stream().map(form -> Form.of(form, path)).toList();
    }

    public String heading() {
        return page().select("h1").text();
    }

    /** What it says beside its fields. */
    public List<String> mistakes() {
        return page().select(".wrong p").eachText();
    }

    /** Where it leads; empty where it leads nowhere. */
    public String location() {
        return headers.firstValue("Location").orElse("");
    }
}
