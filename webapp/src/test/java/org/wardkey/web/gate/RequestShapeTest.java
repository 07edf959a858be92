package org.wardkey.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Invariant 13: bad input gets a 4xx before anything reads it")
class RequestShapeTest {

    @Test
    void whatOurPagesSendPasses() {
        passes(Exchange.get("/sign-in"));
        passes(Exchange.of("HEAD", "/sign-in"));
        passes(Exchange.post("/sign-in").field("form:identifier", "9999 4105 7058", "again"));
        passes(Exchange.post("/sign-in").type("Application/X-WWW-Form-Urlencoded;charset=UTF-8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "PROPFIND", "get"})
    void anotherMethodIsNotAllowed(String method) {
        refused(405, Exchange.of(method, "/sign-in"));
    }

    @Test
    void aBodyIsAtMost64Kibibytes() {
        passes(Exchange.post("/sign-in").length(65_536));
        refused(413, Exchange.post("/sign-in").length(65_537));
        refused(413, Exchange.post("/sign-in").length(Long.MAX_VALUE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in;jsessionid=1",
                "/;/profile",
                "//profile",
                "/assets//x",
                "/profile;",
                "/assets/..%2fprofile",
                "/%70rofile",
                "/assets/../profile",
                "/profile/..",
                "/./profile",
                "/assets\\profile"
            })
    @DisplayName("ASVS V14.2.1: no session id in an address, and no address that two readers read differently")
    void uri(String uri) {
        refused(400, Exchange.get("/profile").uri(uri));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in.xhtml",
                "/WEB-INF/layout/page.xhtml",
                "/.xhtml",
                "/jakarta.faces.resource/faces.js.xhtml"
            })
    void aPageHasOneAddressWhichDoesNotTellWhatItIsMadeOf(String path) {
        refused(404, Exchange.get(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "multipart/form-data; boundary=x", "application/json", ""})
    @DisplayName("a POST that another site's page can send without asking, in another type than ours, is refused")
    void type(String type) {
        refused(415, Exchange.post("/sign-in").type(type));
    }

    @Test
    void aPostOfNoTypeIsRefused() {
        refused(415, Exchange.post("/sign-in").type(null));
    }

    @Test
    @DisplayName("a NUL, which PostgreSQL does not store, is refused in each name and value")
    void nul() {
        refused(400, Exchange.post("/sign-in").field("form:identifier", "asha\0"));
        refused(400, Exchange.post("/sign-in").field("form:identifier", "asha", "\0"));
        refused(400, Exchange.post("/sign-in").field("form\0", "asha"));
        refused(400, Exchange.get("/sign-in").field("ended", "\0"));
    }

    @Test
    void whatCannotBeReadIsRefused() {
        refused(400, Exchange.post("/sign-in").unreadable(new IllegalStateException("broken")));
        refused(400, Exchange.post("/sign-in").unreadable(new IllegalArgumentException("%zz")));
    }

    @Test
    @DisplayName("Invariant 14: a thousand fields are looked at; more than any form has are refused")
    void many() {
        passes(Exchange.get("/sign-in").field("a", values(FormFields.MOST)));
        refused(
                400,
                Exchange.get("/sign-in").field("a", values(FormFields.MOST)).field("b", "1"));
    }

    private static String[] values(int count) {
        return Collections.nCopies(count, "1").toArray(String[]::new);
    }

    private static void passes(Exchange exchange) {
        assertThat(fault(exchange)).isEmpty();
    }

    private static void refused(int status, Exchange exchange) {
        assertThat(fault(exchange)).hasValue(status);
    }

    private static OptionalInt fault(Exchange exchange) {
        OptionalInt first = RequestShape.fault(exchange.request());
        return first.isPresent() ? first : RequestShape.faultOfParameters(exchange.request());
    }
}
