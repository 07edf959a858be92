package org.wardkey.web.enrolment;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.wardkey.web.language.Texts;

/** The new backup codes as a text file, as long as their page shows them. */
@WebServlet("/enrol/codes/download")
public class CodesDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SetUpState state;

    @Inject
    private transient Texts texts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> codes = state.codes();
        if (codes.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"backup-codes.txt\"");
        response.getWriter().print(texts.of("codes.file-head") + "\r\n\r\n" + String.join("\r\n", codes) + "\r\n");
    }
}
