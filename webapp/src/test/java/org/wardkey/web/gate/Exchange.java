package org.wardkey.web.gate;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.signin.PendingSignIn;
import org.wardkey.identity.signin.SignedIn;

/** One request and its response, as far as the gate looks at them. What it does not look at is not there. */
public final class Exchange {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String method;
    private final String path;
    private final Map<String, String[]> parameters = new HashMap<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private final List<Cookie> sent = new ArrayList<>();
    private final List<Cookie> received = new ArrayList<>();
    private boolean secure;
    private long length;
    private @Nullable String type;
    private @Nullable String uri;
    private @Nullable Session session;
    private @Nullable RuntimeException unreadable;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    private Exchange(String method, String path) {
        this.method = method;
        this.path = path;
        this.request = standIn(HttpServletRequest.class, this::ofRequest);
        this.response = standIn(HttpServletResponse.class, (proxy, name, arguments) -> {
            if (!name.getName().equals("addCookie")) {
                throw new UnsupportedOperationException(name.getName());
            }
            received.add((Cookie) arguments[0]);
            return null;
        });
    }

    public static Exchange get(String path) {
        return new Exchange("GET", path);
    }

    static Exchange post(String path) {
        return of("POST", path).type("application/x-www-form-urlencoded");
    }

    static Exchange of(String method, String path) {
        return new Exchange(method, path);
    }

    Exchange type(@Nullable String contentType) {
        type = contentType;
        return this;
    }

    Exchange length(long bytes) {
        length = bytes;
        return this;
    }

    Exchange uri(String raw) {
        uri = raw;
        return this;
    }

    Exchange field(String name, String... values) {
        parameters.put(name, values);
        return this;
    }

    public Exchange cookie(String name, String value) {
        sent.add(new Cookie(name, value));
        return this;
    }

    public Exchange overTls() {
        secure = true;
        return this;
    }

    Exchange unreadable(RuntimeException thrown) {
        unreadable = thrown;
        return this;
    }

    /** The next request of the same browser. */
    Exchange in(Exchange other) {
        session = other.session;
        other.received.forEach(cookie -> {
            sent.removeIf(before -> before.getName().equals(cookie.getName()));
            sent.add(cookie);
        });
        return this;
    }

    /** The request of another browser, that knows the id of this one's session and nothing else of it. */
    Exchange withTheIdOf(Exchange other) {
        session = other.session;
        return this;
    }

    /** A session on a rung, as {@link Visitor} begins it. */
    Exchange climb(PendingSignIn rung) {
        LadderSession.of(request).climb(rung, SessionSecret.draw(RANDOM), response);
        return this;
    }

    /** A session on the last rung. */
    Exchange climb(SignedIn rung) {
        LadderSession.of(request).climb(rung, SessionSecret.draw(RANDOM), response);
        return this;
    }

    public HttpServletRequest request() {
        return request;
    }

    public HttpServletResponse response() {
        return response;
    }

    /** The cookies that the response sets. */
    public List<Cookie> cookies() {
        return received;
    }

    boolean hasSession() {
        return session != null && !session.ended;
    }

    /** The session, another one after each change of its id. */
    @Nullable
    Session session() {
        return session;
    }

    private @Nullable Object ofRequest(Object proxy, Method called, Object @Nullable [] given) {
        Object[] arguments = given == null ? new Object[] {true} : given;
        return switch (called.getName()) {
            case "getMethod" -> method;
            case "getServletPath" -> path;
            case "getPathInfo" -> null;
            case "getRequestURI" -> uri == null ? path : uri;
            case "getContentType" -> type;
            case "getContentLengthLong" -> length;
            case "isSecure" -> secure;
            case "getCookies" -> sent.isEmpty() ? null : sent.toArray(new Cookie[0]);
            case "getParameterMap" -> parameters();
            case "getParameter" -> parameter((String) arguments[0]);
            case "getAttribute" -> attributes.get((String) arguments[0]);
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            case "getSession" -> session((boolean) arguments[0]);
            default -> throw new UnsupportedOperationException(called.getName());
        };
    }

    private @Nullable String parameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    private Map<String, String[]> parameters() {
        if (unreadable != null) {
            throw unreadable;
        }
        return parameters;
    }

    private @Nullable HttpSession session(boolean make) {
        Session present = session == null || session.ended ? null : session;
        if (present == null && make) {
            present = new Session();
            session = present;
        }
        return present == null ? null : present.view;
    }

    private static <T> T standIn(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** A session of the container. */
    static final class Session {

        private final Map<String, Object> kept = new HashMap<>();
        private final HttpSession view = standIn(HttpSession.class, this::of);
        private boolean ended;

        /** What it keeps, as another node would get it. */
        List<Object> kept() {
            return List.copyOf(kept.values());
        }

        private @Nullable Object of(Object proxy, Method called, Object @Nullable [] given) {
            Object[] arguments = given == null ? new Object[0] : given;
            switch (called.getName()) {
                case "getAttribute":
                    return kept.get((String) arguments[0]);
                case "setAttribute":
                    return kept.put((String) arguments[0], arguments[1]);
                case "invalidate":
                    ended = true;
                    return null;
                default:
                    throw new UnsupportedOperationException(called.getName());
            }
        }
    }
}
