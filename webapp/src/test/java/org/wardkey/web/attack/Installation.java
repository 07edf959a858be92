package org.wardkey.web.attack;

import org.wardkey.web.browser.client.Client;
import org.wardkey.web.leak.Tape;

/**
 * A hospital that went into production: on PostgreSQL, with the keyset that ops made and the logging that ops choose to
 * look closer.
 *
 * @param database its database
 * @param production its portal
 * @param tape everything that the clients said and heard
 * @param administrator its first administrator, signed in
 */
record Installation(Postgres database, Production production, Tape tape, Client administrator)
        implements AutoCloseable {

    static Installation start() {
        Postgres database = Postgres.start();
        var tape = new Tape();
        Production production = Production.start("portal-on-postgres", database, tape);
        return new Installation(database, production, tape, production.firstAdministrator());
    }

    /** Somebody at another computer. */
    Client client() {
        return new Client(production.portal(), tape);
    }

    @Override
    public void close() {
        production.close();
        database.close();
    }
}
