package org.wardkey.web.attack;

import org.wardkey.web.browser.client.Client;
import org.wardkey.web.leak.Tape;
import org.wardkey.web.mail.MailServer;

/**
 * A hospital that went into production: on PostgreSQL, with the keyset that ops made and the logging that ops choose to
 * look closer.
 *
 * @param database its database
 * @param mail its mail server
 * @param production its portal
 * @param tape everything that the clients said and heard
 * @param administrator its first administrator, signed in
 */
record Installation(Postgres database, MailServer mail, Production production, Tape tape, Client administrator)
        implements AutoCloseable {

    static Installation start() {
        Postgres database = Postgres.start();
        var tape = new Tape();
        var mail = MailServer.start();
        Production production = Production.start("portal-on-postgres", database, mail.settings(), tape);
        return new Installation(database, mail, production, tape, production.firstAdministrator());
    }

    /** Somebody at another computer. */
    Client client() {
        return new Client(production.portal(), tape);
    }

    @Override
    public void close() {
        production.close();
        mail.close();
        database.close();
    }
}
