package org.wardkey.web.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether people reach the portal over TLS: ops say so by the base address. A proxy may end TLS, so that the request itself
 * does not tell, and a header that does may be anybody's.
 */
@ApplicationScoped
class TransportSecurity {

    private static final String ATTRIBUTE = TransportSecurity.class.getName();

    private String baseUrl;

    @Inject
    TransportSecurity(@ConfigProperty(name = "wardkey.base-url") String baseUrl) {
        this.baseUrl = baseUrl;
    }

    @SuppressWarnings("NullAway.Init")
    protected TransportSecurity() {
        // for the container's proxy
    }

    void atStart(@Observes @Initialized(ApplicationScoped.class) ServletContext application) {
        application.setAttribute(ATTRIBUTE, baseUrl.startsWith("https://"));
    }

    static boolean secures(HttpServletRequest request) {
        return request.isSecure()
                || Boolean.TRUE.equals(request.getServletContext().getAttribute(ATTRIBUTE));
    }
}
