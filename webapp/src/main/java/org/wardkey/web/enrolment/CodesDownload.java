package org.wardkey.web.enrolment;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.wardkey.web.language.Texts;
import org.wardkey.web.layout.Hospital;

/** The new backup codes as a text file, as long as their page shows them. */
@WebServlet("/enrol/codes/download")
public class CodesDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SetUpState state;

    @Inject
    private transient Texts texts;

    @Inject
    private transient Hospital hospital;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> codes = state.codes();
        if (codes.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/plain;charset=UTF-8");
        LocalDate today = texts.today();
        response.setHeader("Content-Disposition", "attachment; filename=\"backup-codes-" + today + ".txt\"");
        String head = texts.of("codes.file-head", hospital.getName(), texts.day(today));
        response.getWriter().print(head + "\r\n\r\n" + String.join("\r\n", codes) + "\r\n");
    }
}
