package org.wardkey.web.attack;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Something that no page of ours sends in a field.
 *
 * @param name what it is, in words
 * @param pairs what stands in the body for a field of that (encoded) name
 */
record Hostile(String name, UnaryOperator<String> pairs) {

    /** Would be the result if the portal evaluated {@link #SUM}. */
    static final String PRODUCT = "54439";

    /** Would be in a page if the portal wrote a value as it came. */
    static final String TAG = "<b id=wk";

    /** Would be a header if the portal wrote a value into one. */
    static final String HEADER = "X-Split";

    private static final String SUM = "7*7777";

    /** Everything, for each field of each form. */
    static List<Hostile> all() {
        return List.of(
                new Hostile("missing", field -> ""),
                new Hostile("a name without a value", field -> field),
                new Hostile("twice", field -> field + "=1&" + field + "=2"),
                new Hostile("five hundred times", field -> (field + "=1&").repeat(500)),
                new Hostile("a list", field -> field + "%5B%5D=1&" + field + "%5B0%5D=2"),
                typed("nothing", ""),
                typed("blanks", " \t \u00a0 \u2003 "),
                typed("as long as a form may be", "9".repeat(60_000)),
                typed("1 MB", "a".repeat(1_048_576)),
                typed("NUL", "\0"),
                typed("NUL inside", "WH10\0001"),
                typed("control characters", "\u0001\u0007\u0008\u000b\u001b[31m\u007f\u0085"),
                typed("right-to-left marks", "\u202egnp.exe\u2066\u200f\ufeff\u200b"),
                typed("emoji", "\ud83e\uddd1\u200d\u2695\ufe0f\ud83c\uddee\ud83c\uddf3"),
                typed("marks upon marks", "e" + "\u0301\u0334\u0489".repeat(400)),
                typed("other digits", "\u0967\u0968\u0969\u096a\u096b\u096c"),
                encoded("an unpaired surrogate", "%ED%A0%80x%ED%B0%80"),
                encoded("no UTF-8", "%FF%FE%80%C0%AF%F8%88%80%80%80"),
                encoded("half an escape", "%"),
                encoded("a wrong escape", "%zz%u0041"),
                typed("SQL", "' OR '1'='1'; DROP TABLE account; --"),
                typed("EL", "#{" + SUM + "}${" + SUM + "}%{" + SUM + "}"),
                typed("EL that acts", "#{facesContext.externalContext.invalidateSession()}"),
                typed("a lookup", "${jndi:ldap://127.0.0.1:9/x}${env:PATH}{0}%s%n"),
                typed("HTML", "\">'>" + TAG + ">]]>--></script><script>wk()</script>&lt;"),
                typed("a header", "x\r\n" + HEADER + ": 1\r\n\r\n" + TAG + ">"),
                typed("a path", "../../../../WEB-INF/web.xml"),
                typed("another host", "//evil.example/\\evil.example"),
                typed("a number", "-1"),
                typed("a very large number", "9".repeat(40)),
                typed("no number", "NaN"),
                typed("a serialized object", "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA=="),
                typed("XML", "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"));
    }

    private static Hostile typed(String name, String value) {
        return encoded(name, URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    private static Hostile encoded(String name, String value) {
        return new Hostile(name, field -> field + '=' + value);
    }
}
