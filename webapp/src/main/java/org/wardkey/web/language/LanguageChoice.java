package org.wardkey.web.language;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.wardkey.web.gate.Cookies;

/** Keeps the language that a person chose on a page, and shows them that page again in it. */
@WebServlet("/language")
public class LanguageChoice extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Duration YEAR = Duration.ofDays(365);

    /** A path of ours with one plain parameter at most, and nothing that a browser could read as another host. */
    private static final Pattern PATH = Pattern.compile("/(?!/)[a-z0-9/-]*+(\\?[a-z]++=[A-Za-z0-9_-]*+)?");

    @Inject
    private transient Languages languages;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String tag = request.getParameter("language");
        String back = request.getParameter("back");
        if (tag != null) {
            languages
                    .find(tag)
                    .ifPresent(
                            found -> Cookies.write(request, response, Cookies.LANGUAGE, found.toLanguageTag(), YEAR));
        }
        response.sendRedirect(back != null && isOurs(back) ? back : "/sign-in");
    }

    static boolean isOurs(String path) {
        return PATH.matcher(path).matches();
    }
}
