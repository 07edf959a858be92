package org.wardkey.web.attack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wardkey.web.browser.client.Client;
import org.wardkey.web.browser.people.Hospital;
import org.wardkey.web.browser.people.Person;
import org.wardkey.web.browser.portal.Folder;
import org.wardkey.web.browser.portal.Portal;

/**
 * Two nodes in production on one database, with the same keys, started together. They do not know each other.
 *
 * @param one a node
 * @param other another
 * @param hospital whose people go to the first
 * @param ready how long it took until both were ready
 * @param settings what both were told
 */
record Nodes(Portal one, Portal other, Hospital hospital, Duration ready, Map<String, String> settings)
        implements AutoCloseable {

    /** So many from one address that no other test comes near them. */
    static final int MOST_FAILURES = 1_000_000;

    Nodes {
        settings = Map.copyOf(settings);
    }

    static Nodes start(Postgres database) {
        Folder folder = Folder.anew("node-one");
        Map<String, String> settings = new HashMap<>(database.settings());
        Path keyset = Production.keyset(folder);
        settings.put("wardkey.keyset.file", keyset.toString());
        settings.put("wardkey.throttle.source.failures", Integer.toString(MOST_FAILURES));
        settings.put("wardkey.proxies", "127.0.0.1");
        settings.put("wardkey.audit.checkpoint.every", "PT1S");
        long began = System.nanoTime();
        Portal one = Portal.node(folder, settings);
        Portal other = Portal.node(Folder.anew("node-other"), settings);
        one.awaitReady();
        other.awaitReady();
        Duration ready = Duration.ofNanos(System.nanoTime() - began);
        Person administrator = setUp(one, other);
        // The code of the set-up is spent.
        one.forward(Duration.ofSeconds(30));
        return new Nodes(one, other, new Hospital(one, administrator), ready, settings);
    }

    /** Each node printed a link, and the last one that was made is good. */
    private static Person setUp(Portal one, Portal other) {
        for (Portal node : List.of(one, other)) {
            if (Production.setUpLinkOpens(node)) {
                return Production.setUp(new Client(node), node, node.now());
            }
        }
        throw new AssertionError("neither node's link makes an administrator");
    }

    /** Brings both to the later of their times. */
    Nodes agree() {
        Duration apart = Duration.between(one.now(), other.now());
        (apart.isNegative() ? other : one).jump(apart.abs());
        return this;
    }

    @Override
    public void close() {
        one.close();
        other.close();
    }
}
