package org.wardkey.web.it;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Lets the requests that start tests past the portal's own mechanism, which would send them to the sign-in page. */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
public abstract class TestDoor implements HttpAuthenticationMechanism {

    private static final String RUNNER = "/ArquillianServletRunner";

    @Inject
    @Delegate
    private HttpAuthenticationMechanism portal;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        return request.getServletPath().startsWith(RUNNER)
                ? context.doNothing()
                : portal.validateRequest(request, response, context);
    }
}
