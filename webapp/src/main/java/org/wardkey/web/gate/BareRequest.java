package org.wardkey.web.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is left of a request that was refused: its error page must not stumble over what is wrong with it. */
final class BareRequest extends PageRequest {

    BareRequest(HttpServletRequest request) {
        super(request);
    }

    /** A script of Faces that is refused gets the whole page too: the part that it asks for may not exist. */
    @Override
    boolean hides(String name) {
        return super.hides(name) || name.equalsIgnoreCase("Faces-Request");
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public @Nullable String getParameter(String name) {
        return null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Map.of();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.emptyEnumeration();
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return null;
    }
}
