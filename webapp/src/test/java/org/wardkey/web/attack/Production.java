package org.wardkey.web.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wardkey.identity.vault.CreateKeyset;
import org.wardkey.web.browser.client.Client;
import org.wardkey.web.browser.client.Reply;
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
    static Production start(String name, Postgres database, Tape tape) {
        Folder folder = Folder.anew(name);
        Map<String, String> settings = new HashMap<>(database.settings());
        settings.put("wardkey.keyset.file", keyset(folder).toString());
        var portal = Portal.talkative(folder, settings);
        portal.awaitReady();
        return new Production(portal, tape);
    }

    /** Made by the command that ops use; the server's group may read it. */
    private static Path keyset(Folder folder) {
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
        client.follow(client.send(client.form(setUpLink(), "form")
                .with("form:name", "First Administrator")
                .with("form:email", ADMINISTRATOR)
                .with("form:password", PASSWORD)));
        client.signIn(ADMINISTRATOR, PASSWORD);
        Reply scan = client.follow(client.send(client.form("/enrol", "form")));
        var phone = Phone.withKey(scan.page().select("#key").text());
        Reply codes = client.follow(client.send(scan.form("form").with("form:code", phone.code(Instant.now()))));
        client.follow(client.send(codes.form("form").with("form:saved", "on")));
        return client;
    }

    private String setUpLink() {
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
