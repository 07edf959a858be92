package org.wardkey.web.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wardkey.identity.vault.CreateKeyset;
import org.wardkey.web.browser.client.Client;
import org.wardkey.web.browser.client.Reply;
import org.wardkey.web.browser.people.Person;
import org.wardkey.web.browser.portal.Folder;
import org.wardkey.web.browser.portal.Portal;
import org.wardkey.web.leak.Tape;
import org.wardkey.web.phone.Phone;

/** A portal as ops run it for real people, on a database of its own. */
final class Production implements AutoCloseable {

    static final String ADMINISTRATOR = "first.administrator@ward.example";
    static final String PASSWORD = "recognisable brook under seven lamps";

    private static final Pattern LINK = Pattern.compile("/set-up\\?token=\\S+");

    private final Portal portal;
    private final Tape tape;

    private Production(Portal portal, Tape tape) {
        this.portal = portal;
        this.tape = tape;
    }

    /** Starts it, and waits until it is ready. */
    static Production start(String name, Postgres database, Map<String, String> more, Tape tape) {
        Folder folder = Folder.anew(name);
        Map<String, String> settings = new HashMap<>(database.settings());
        settings.putAll(more);
        settings.put("wardkey.keyset.file", keyset(folder).toString());
        var portal = Portal.talkative(folder, settings);
        portal.awaitReady();
        return new Production(portal, tape);
    }

    /** Made by the command that ops use; the server's group may read it. */
    static Path keyset(Folder folder) {
        Path file = folder.path().resolve("keyset.json");
        CreateKeyset.main(file.toString());
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    Portal portal() {
        return portal;
    }

    /** Follows the link on the console and the set-up that policy demands; signed in. */
    Client firstAdministrator() {
        var client = new Client(portal, tape);
        setUp(client, portal, Instant.now());
        return client;
    }

    /** The same for a portal with a clock of its own. Answers the administrator. */
    static Person setUp(Client client, Portal portal, Instant now) {
        client.follow(client.send(client.form(setUpLink(portal), "form")
                .with("form:name", "First Administrator")
                .with("form:email", ADMINISTRATOR)
                .with("form:password", PASSWORD)));
        client.signIn(ADMINISTRATOR, PASSWORD);
        Reply scan = client.follow(client.send(client.form("/enrol", "form")));
        var phone = Phone.withKey(scan.page().select("#key").text());
        Reply codes = client.follow(client.send(scan.form("form").with("form:code", phone.code(now))));
        List<String> sheet = codes.page().select("#codes code").eachText();
        client.follow(client.send(codes.form("form").with("form:saved", "on")));
        return new Person("First Administrator", ADMINISTRATOR, PASSWORD, Optional.of(phone), sheet);
    }

    static boolean setUpLinkOpens(Portal portal) {
        return new Client(portal).get(setUpLink(portal)).page().getElementById("form") != null;
    }

    private static String setUpLink(Portal portal) {
        Matcher link = LINK.matcher(portal.console());
        if (!link.find()) {
            throw new AssertionError("no link on the console");
        }
        return URI.create(link.group()).toString();
    }

    @Override
    public void close() {
        portal.close();
    }
}
