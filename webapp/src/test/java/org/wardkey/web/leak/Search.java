package org.wardkey.web.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.wardkey.web.browser.client.Reply;
import org.wardkey.web.it.Dump;

/** Looks for the secrets of a {@link Tape}. What it answers says where something stands and what it is, and not it. */
public record Search(Tape tape) {

    private static final List<String> ADDRESSES = List.of("href", "src", "action", "srcset", "formaction");

    /** In what a process wrote. */
    public List<String> ofText(String place, String text) {
        return found(place, text, secret -> true);
    }

    /** In every value of every column. */
    public List<String> ofTables(List<Dump.Cell> cells) {
        return cells.stream()
                .flatMap(cell -> found(cell.place(), cell.raw(), secret -> true).stream())
                .distinct()
                .toList();
    }

    /** In the answers, but for those that are to show it. */
    public List<String> ofAnswers() {
        return tape.replies().stream()
                .flatMap(reply ->
                        found("what " + reply.path() + " answers", reply.body(), secret -> !secret.mayShow(path(reply)))
                                .stream())
                .distinct()
                .toList();
    }

    /** In addresses that were asked for, redirected to or offered, and in every other header. */
    public List<String> ofAddressesAndHeaders() {
        var found = new ArrayList<String>();
        for (Reply reply : tape.replies()) {
            found.addAll(found("the address " + path(reply), reply.path(), secret -> true));
            reply.headers().map().forEach((name, values) -> {
                boolean sets = name.equalsIgnoreCase("Set-Cookie");
                found.addAll(found(
                        "the header " + name + " of " + path(reply), values.toString(), s -> !sets || !s.cookie()));
            });
            for (Element element : reply.page().getAllElements()) {
                for (Attribute attribute : element.attributes()) {
                    if (ADDRESSES.contains(attribute.getKey())
                            && !attribute.getValue().startsWith("otpauth:")) {
                        found.addAll(found("an address on " + path(reply), attribute.getValue(), secret -> true));
                    }
                }
            }
        }
        return found.stream().distinct().toList();
    }

    /** Every answer. */
    public List<Reply> answers() {
        return tape.replies();
    }

    private List<String> found(String place, String text, Predicate<Marked> unwanted) {
        String lower = text.toLowerCase(Locale.ROOT);
        return tape.secrets().stream()
                .filter(unwanted)
                .filter(secret -> secret.traces().in(lower))
                .map(secret -> secret.what() + " in " + place)
                .distinct()
                .toList();
    }

    private static String path(Reply reply) {
        return reply.path().replaceFirst("\\?.*", "");
    }
}
