package org.wardkey.web.gate;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One request and its response, as far as the gate looks at them. What it does not look at is not there. */
public final class Exchange {

    private final String method;
    private final String path;
    private final Map<String, String[]> parameters = new HashMap<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private final List<Cookie> sent = new ArrayList<>();
    private final List<Cookie> received = new ArrayList<>();
    private final Map<String, List<String>> headers = new HashMap<>();
    private final Map<String, Object> deployment = new HashMap<>();
    private final ServletContext application;
    private String address = "192.0.2.1";
    private boolean secure;
    private long length;
    private @Nullable String type;
    private @Nullable String uri;
    private @Nullable RuntimeException unreadable;
    private @Nullable ServletInputStream body;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    private Exchange(String method, String path) {
        this.method = method;
        this.path = path;
        this.application = standIn(ServletContext.class, (proxy, called, arguments) -> switch (called.getName()) {
            case "getAttribute" -> deployment.get((String) arguments[0]);
            case "setAttribute" -> deployment.put((String) arguments[0], arguments[1]);
            default -> throw new UnsupportedOperationException(called.getName());
        });
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

    /** In a deployment whose base address says so. */
    Exchange deployedUnder(String baseUrl) {
        new TransportSecurity(baseUrl).atStart(application);
        return this;
    }

    Exchange from(String remote) {
        address = remote;
        return this;
    }

    Exchange header(String name, String... values) {
        headers.put(name, List.of(values));
        return this;
    }

    Exchange type(@Nullable String contentType) {
        type = contentType;
        return this;
    }

    Exchange body(ServletInputStream stream) {
        body = stream;
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
        other.received.forEach(cookie -> {
            sent.removeIf(before -> before.getName().equals(cookie.getName()));
            if (cookie.getMaxAge() != 0) {
                sent.add(cookie);
            }
        });
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

    private @Nullable Object ofRequest(Object proxy, Method called, Object @Nullable [] given) {
        Object[] arguments = given == null ? new Object[] {true} : given;
        return switch (called.getName()) {
            case "getMethod" -> method;
            case "getServletPath" -> path;
            case "getPathInfo" -> null;
            case "getRequestURI" -> uri == null ? path : uri;
            case "getContentType" -> type;
            case "getContentLengthLong" -> length;
            case "getInputStream" -> body;
            case "isSecure" -> secure;
            case "getServletContext" -> application;
            case "getRemoteAddr" -> address;
            case "getHeaders" -> Collections.enumeration(headers.getOrDefault((String) arguments[0], List.of()));
            case "getCookies" -> sent.isEmpty() ? null : sent.toArray(new Cookie[0]);
            case "getParameterMap" -> parameters();
            case "getParameter" -> parameter((String) arguments[0]);
            case "getAttribute" -> attributes.get((String) arguments[0]);
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
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

    private static <T> T standIn(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
