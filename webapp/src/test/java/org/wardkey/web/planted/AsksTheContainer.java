package org.wardkey.web.planted;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Asks the container's own request for a field. */
final class AsksTheContainer {

    @Inject
    private HttpServletRequest request;

    @Nullable
    String field() {
        return request.getParameter("field");
    }
}
