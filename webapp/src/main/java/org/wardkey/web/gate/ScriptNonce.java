package org.wardkey.web.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;

/** A random value for each page that its scripts carry: what somebody slips into a page has none, and does not run. */
@ApplicationScoped
class ScriptNonce {

    /** The request attribute that pages write beside their scripts. */
    static final String ATTRIBUTE = "scriptNonce";

    private static final int BYTES = 16;

    @Inject
    private SecureRandom random;

    /** The nonce of this request's page, its error page included. */
    String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String nonce) {
            return nonce;
        }
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String nonce = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        request.setAttribute(ATTRIBUTE, nonce);
        return nonce;
    }
}
