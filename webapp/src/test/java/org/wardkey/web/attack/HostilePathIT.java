package org.wardkey.web.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkey.web.attack.Wire.Answer;
import org.wardkey.web.browser.portal.Portal;

@FromOutside
@DisplayName("Invariant 13: a request line that no page of ours leads to")
class HostilePathIT {

    private static final String PATHS = """
            /nowhere /SIGN-IN /sign-in/ /sign-in/nowhere /profile/../desk /assets/../desk
            /assets/../WEB-INF/web.xml /WEB-INF/web.xml /WEB-INF/classes/ /META-INF/MANIFEST.MF
            /%57EB-INF/web.xml /./WEB-INF/web.xml /web-inf/web.xml /WEB-INF /WEB-INF/lib /META-INF
            /WEB-INF;x=1/web.xml //WEB-INF/web.xml /sign-in.xhtml /profile.xhtml /desk.xhtml;x
            /WEB-INF/layout/page.xhtml /sign-in%2exhtml /sign-in;jsessionid=0123456789
            /profile;jsessionid=0123456789 /;/profile /profile;/../sign-in //sign-in /// /sign-in//code
            /sign-in%2fcode /sign-in%5ccode /sign-in\\code /%2e%2e/%2e%2e/etc/passwd /..%2f..%2fetc/passwd
            /%c0%ae%c0%ae/ /%252e%252e/ /.. /../.. /sign-in%00 /sign-in%00.css /sign-in%0d%0aX-Split:%201
            /%0d%0aX-Split:1 /%ff /\u00ff /<b/id=wk> /%3Cb%20id=wk%3E /#{7*7777} /%23%7B7*7777%7D /* /~root
            /.git/config /jakarta.faces.resource/faces.js.xhtml?ln=jakarta.faces
            /jakarta.faces.resource/../WEB-INF/web.xml /jakarta.faces.resource/web.xml?ln=../WEB-INF
            /jakarta.faces.resource/page.xhtml.xhtml?con=WEB-INF /javax.faces.resource/x /faces/sign-in /assets
            /assets/ /assets/x/../../desk /assets/%2e%2e/desk /metrics/ /health/ /health/x /openapi
            /application.wadl /asadmin /__asadmin /web-services /management/domain /monitoring /robots.txt
            /favicon.ico /trouble
            """;

    @ParameterizedTest(name = "{0}")
    @DisplayName("is refused by its path, or is nothing more than that path")
    @MethodSource
    void paths(String path, Portal portal) {
        Answer answer = new Wire(portal).get(path);

        Sound.check(path, answer);
        assertThat(answer.status()).isIn(200, 303, 400, 403, 404, 405);
        assertThat(answer.body()).doesNotContain("<web-app", "ui:composition", "Manifest-Version");
        answer.header("Location").ifPresent(to -> assertThat(to).isIn("/sign-in", "/profile"));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("is refused by a method that no page has")
    @ValueSource(
            strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "BREW", "get", "POST\u0001"
            })
    void methods(String method, Portal portal) {
        for (String path : new String[] {"/sign-in", "/activate", "/help", "/language"}) {
            Answer answer = new Wire(portal).send(method + ' ' + path + " HTTP/1.1", "Content-Length: 0");

            Sound.check(method + ' ' + path, answer);
            assertThat(answer.status()).isIn(400, 403, 405);
        }
    }

    @Test
    @DisplayName("that the server cannot decode is answered with nothing at all")
    void unreadable(Portal portal) {
        var wire = new Wire(portal);
        for (String path : new String[] {"/%", "/%zz", "/sign-in%"}) {

            Answer answer = wire.get(path);

            // Payara Micro 6 answers 200 to a path that it cannot decode, before any filter of ours.
            assertThat(answer.body()).isEmpty();
            assertThat(answer.headers()).doesNotContainPattern(Sound.INSIDE);
        }
    }

    static Stream<String> paths() {
        return Stream.of(PATHS.strip().split("\\s+"));
    }
}
