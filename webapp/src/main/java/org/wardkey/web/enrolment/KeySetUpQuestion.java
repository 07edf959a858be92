package org.wardkey.web.enrolment;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.wardkey.identity.enrolment.SetUp;
import org.wardkey.webauthn.SecurityKeyQuestions;

/** What the browser is to ask a new key, as long as its set-up is open; nothing after that. */
@WebServlet("/enrol/security-key/question")
public class KeySetUpQuestion extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SetUpState state;

    @Inject
    private transient SecurityKeyQuestions questions;

    @Inject
    private transient Clock clock;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<SetUp> open = state.key().filter(setUp -> setUp.alive(clock.instant()));
        if (open.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().print(questions.forRegistration(open.get()));
    }
}
