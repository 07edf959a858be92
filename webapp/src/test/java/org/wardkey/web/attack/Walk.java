package org.wardkey.web.attack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.wardkey.web.browser.client.Client;
import org.wardkey.web.browser.client.Form;
import org.wardkey.web.browser.client.Reply;

/** A walk through every page that links lead to, and what was found there. */
final class Walk {

    private final Client client;
    private final Deque<String> ahead = new ArrayDeque<>();
    private final Map<String, Reply> pages = new LinkedHashMap<>();
    private final Map<Set<String>, Form> forms = new LinkedHashMap<>();

    private Walk(Client client, List<String> starts) {
        this.client = client;
        ahead.addAll(starts);
    }

    /** Walks from some pages, as far as it goes. */
    static Walk from(Client client, List<String> starts) {
        var walk = new Walk(client, starts);
        while (!walk.ahead.isEmpty()) {
            walk.open(walk.ahead.remove());
        }
        return walk;
    }

    /** The paths that were seen. */
    Set<String> paths() {
        return pages.keySet();
    }

    /** Every page that was seen. */
    List<Reply> pages() {
        return List.copyOf(pages.values());
    }

    /** Every form, once, as it would be sent by who fills in what it asks. */
    List<Form> forms() {
        return List.copyOf(forms.values());
    }

    private void open(String path) {
        if (pages.containsKey(path)) {
            return;
        }
        Reply reply = client.get(path);
        pages.put(path, reply);
        if (!reply.location().isEmpty()) {
            ahead.add(reply.location());
        }
        for (Element link : reply.page().select("a[href^=/]")) {
            ahead.add(link.attr("href").replaceFirst("#.*", ""));
        }
        for (FormElement form : reply.page().forms()) {
            Form filled = filledIn(form, path);
            forms.putIfAbsent(names(filled), filled);
        }
    }

    /** What tells forms apart; the one for leaving is on every page of a person, and the same on each. */
    static Set<String> names(Form form) {
        Set<String> names = new LinkedHashSet<>(form.fields().keySet());
        if (!names.contains("leave")) {
            names.add(form.action());
        }
        return names;
    }

    private static Form filledIn(FormElement element, String path) {
        Map<String, String> fields = new LinkedHashMap<>();
        element.formData().forEach(field -> fields.put(field.key(), Plausible.value(field.key(), field.value())));
        for (Element choice : element.select("input[type=radio], input[type=checkbox], button[name]")) {
            fields.putIfAbsent(choice.attr("name"), choice.attr("value"));
        }
        String action = element.attr("action");
        return new Form(action.isEmpty() ? path : action, fields);
    }
}
