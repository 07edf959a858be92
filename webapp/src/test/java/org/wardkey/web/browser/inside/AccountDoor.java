package org.wardkey.web.browser.inside;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.account.Account;
import org.wardkey.identity.account.AccountStates;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.account.TypedIdentifier;

/** Locks or disables an account by the portal's own service: {@code ?identifier=…&act=lock}. */
@WebServlet("/assets/inside/account")
public class AccountDoor extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Accounts accounts;

    @Inject
    private transient AccountStates states;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        AccountId account = accounts.find(TypedIdentifier.read(request.getParameter("identifier")))
                .map(Account::id)
                .orElseThrow();
        var origin = new Origin("127.0.0.1", "browser tests");
        boolean done = switch (request.getParameter("act")) {
            case "lock" -> states.lock(account, account, "test", origin);
            case "disable" -> states.disable(account, account, "test", origin);
            default -> false;
        };
        response.setStatus(done ? HttpServletResponse.SC_OK : HttpServletResponse.SC_CONFLICT);
    }
}
