package org.wardkey.web.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/** A request for a page, without a word on which types are welcome: pages come in one, and Faces fails at a broken list. */
class PageRequest extends HttpServletRequestWrapper {

    private static final String ACCEPT = "Accept";

    PageRequest(HttpServletRequest request) {
        super(request);
    }

    /** Whether pages do not get to see a header of that name. */
    boolean hides(String name) {
        return ACCEPT.equalsIgnoreCase(name);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return hides(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return hides(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }
}
