package org.wardkey.web.gate;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The bare address of the portal: leads home, and with that whoever is not signed in to the first step.
 *
 * <p>The folders of the WAR are named only so that they are taken: from a folder that no servlet answers for, the server
 * itself redirects to the same with a slash, at the host that the request named. They are shut before they come here.
 */
@WebServlet({"", "/WEB-INF/*", "/META-INF/*"})
public class FrontDoor extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(Doorkeeper.HOME);
    }
}
