package org.wardkey.web.securitykey;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.wardkey.webauthn.SecurityKeyQuestions;
import org.wardkey.webauthn.SecurityKeySettings;

/**
 * What the browser is to ask a key, at the moment in which the person presses the button: a page may be open for long before.
 * A form's token comes with it, as with any form. Who has no key to ask gets nothing.
 */
@WebServlet({KeyQuestion.FOR_PROOF, KeyQuestion.FOR_BOTH_STEPS})
public class KeyQuestion extends HttpServlet {

    static final String FOR_PROOF = "/key/question";
    static final String FOR_BOTH_STEPS = "/passkey/question";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SecurityKeyQuestions questions;

    @Inject
    private transient SecurityKeySettings settings;

    @Inject
    private transient KeyProof proof;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean both = request.getServletPath().equals(FOR_BOTH_STEPS);
        if (!settings.available() || !both && !proof.isOffered()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().print(both ? questions.forBothSteps() : proof.ask());
    }
}
