package org.wardkey.web.browser.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.wardkey.web.browser.portal.Portal;

/** A visitor without a browser; keeps cookies. */
public final class Client {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Portal portal;
    private final Witness witness;
    private final CookieManager cookies;
    private final HttpClient http;
    private @Nullable String source;

    public Client(Portal portal) {
        this(portal, Witness.NOBODY);
    }

    /** One whose every word is taken down. */
    public Client(Portal portal, Witness witness) {
        this(portal, witness, new CookieManager(null, CookiePolicy.ACCEPT_ALL));
    }

    private Client(Portal portal, Witness witness, CookieManager cookies) {
        this.portal = portal;
        this.witness = witness;
        this.cookies = cookies;
        this.http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** The same visitor, with the same cookies, whom the proxy now leads to another node. */
    public Client at(Portal other) {
        return new Client(other, witness, cookies);
    }

    /** The same visitor, at another address: the portal believes this client where it is its proxy. */
    public Client from(String address) {
        source = address;
        return this;
    }

    /** Asks for a path. */
    public Reply get(String path) {
        return send(path, request -> request.GET());
    }

    /** Asks for the form of that id at a path. */
    public Form form(String path, String id) {
        return get(path).form(id);
    }

    /** Sends a form. */
    public Reply send(Form form) {
        witness.sent(form);
        return send(
                form.action(),
                request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form.encoded())));
    }

    /** Sends a request of any kind. */
    public Reply send(String path, UnaryOperator<HttpRequest.Builder> shape) {
        var request = shape.apply(HttpRequest.newBuilder(portal.at(path)).timeout(LONGEST));
        if (source != null) {
            request.header("X-Forwarded-For", source);
        }
        try {
            Reply reply = Reply.of(path, http.send(request.build(), BodyHandlers.ofString()));
            witness.answered(reply);
            return reply;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Goes where a reply leads. */
    public Reply follow(Reply reply) {
        if (reply.location().isEmpty()) {
            throw new AssertionError(reply.path() + " leads nowhere: " + reply.heading() + reply.mistakes());
        }
        return get(reply.location());
    }

    /** The value of a cookie. */
    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** Signs in with an identifier and a password; the answer leads on. */
    public Reply signIn(String identifier, String password) {
        return send(form("/sign-in", "form").with("form:identifier", identifier).with("form:password", password));
    }

    /** Gives the code of the second step. */
    public Reply giveCode(String code) {
        return send(form("/sign-in/code", "form").with("form:code", code));
    }
}
