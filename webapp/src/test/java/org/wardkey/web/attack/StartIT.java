package org.wardkey.web.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.vault.CreateKeyset;
import org.wardkey.web.browser.client.Client;
import org.wardkey.web.browser.client.Reply;
import org.wardkey.web.browser.portal.Folder;
import org.wardkey.web.browser.portal.Portal;

/** What each keyset that is refused is told, {@code KeysetSourceTest} shows; here, that a refusal ends the process. */
@Tag("browser")
@DisplayName("Invariant 12: the portal")
class StartIT {

    private static final Duration LONGEST_REFUSAL = Duration.ofMinutes(4);

    @Test
    @DisplayName(
            "refuses to start without a keyset, with an open one, without its database, with mail over an open line, or with a"
                    + " wrong file of networks; says so, and the process ends")
    void refusesToStart() throws IOException {
        Folder open = Folder.anew("portal-with-an-open-keyset");
        Path file = open.path().resolve("keyset.json");
        CreateKeyset.main(file.toString());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Map<String, String> nobodyThere = Map.of(
                "wardkey.mode", "demonstration",
                "wardkey.database.driver", "org.postgresql.ds.PGSimpleDataSource",
                "wardkey.database.url", "jdbc:postgresql://127.0.0.1:1/nobody-there");
        Map<String, String> openMail = Map.of(
                "wardkey.mode", "demonstration",
                "wardkey.mail.host", "mail.hospital.example",
                "wardkey.mail.from", "portal@hospital.example",
                "wardkey.mail.security", "none");
        Folder wrong = Folder.anew("portal-with-wrong-networks");
        Path page = Files.writeString(wrong.path().resolve("networks.mmdb"), "<html>Please sign in</html>");
        Map<String, String> noNetworks =
                Map.of("wardkey.mode", "demonstration", "wardkey.places.database", page.toString());
        try (var withoutSetting = Portal.asDelivered(Folder.anew("portal-without-keyset"), Map.of());
                var readableByAll = Portal.asDelivered(open, Map.of("wardkey.keyset.file", file.toString()));
                var withoutDatabase = Portal.asDelivered(Folder.anew("portal-without-database"), nobodyThere);
                var withOpenMail = Portal.asDelivered(Folder.anew("portal-with-open-mail"), openMail);
                var withoutNetworks = Portal.asDelivered(wrong, noNetworks)) {

            assertThat(withoutSetting.endsWithin(LONGEST_REFUSAL)).isTrue();
            assertThat(readableByAll.endsWithin(LONGEST_REFUSAL)).isTrue();
            assertThat(withoutDatabase.endsWithin(LONGEST_REFUSAL)).isTrue();
            assertThat(withOpenMail.endsWithin(LONGEST_REFUSAL)).isTrue();
            assertThat(withoutNetworks.endsWithin(LONGEST_REFUSAL)).isTrue();

            assertThat(withoutSetting.exitStatus()).isEqualTo(1);
            assertThat(withoutSetting.console())
                    .contains("The setting wardkey.keyset.file is missing. Set it to", "CreateKeyset");
            assertThat(readableByAll.exitStatus()).isEqualTo(1);
            assertThat(readableByAll.console()).contains("is open to other users", "chmod 600 " + file);
            assertThat(readableByAll.console())
                    .doesNotContain(Files.readString(file).substring(30, 60));
            assertThat(withoutDatabase.exitStatus()).isEqualTo(1);
            assertThat(withoutDatabase.console()).contains("Connection to 127.0.0.1:1 refused");
            assertThat(withOpenMail.exitStatus()).isEqualTo(1);
            assertThat(withOpenMail.console()).contains("The setting wardkey.mail.security is none");
            assertThat(withoutNetworks.exitStatus()).isEqualTo(1);
            assertThat(withoutNetworks.console())
                    .contains("wardkey.places.database: " + page + " cannot be used: it is no MaxMind database");
        }
    }

    @Test
    @DisplayName("in demonstration makes a keyset that only its owner reads, once, and says on every page what it is")
    void demonstration() throws IOException {
        Folder folder = Folder.anew("portal-started-twice");
        Path keyset = folder.path().resolve("data/wardkey-keyset.json");
        Map<String, String> demonstration = Map.of("wardkey.mode", "demonstration");
        String first;
        try (var portal = Portal.asDelivered(folder, demonstration)) {
            portal.awaitReady();
            first = Files.readString(keyset);
            assertThat(portal.console()).contains("Places of sign-ins are off: wardkey.places.database is not set");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyset)))
                    .isEqualTo("rw-------");
            List<Reply> pages = Walk.from(
                            new Client(portal), List.of("/sign-in", "/set-up?token=x", "/not-me?notice=x", "/nowhere"))
                    .pages();
            assertThat(pages.stream().filter(page -> page.location().isEmpty()))
                    .hasSizeGreaterThan(4)
                    .allSatisfy(page -> assertThat(
                                    page.page().select("aside.demonstration").text())
                            .as(page.path())
                            .contains("Nobody here is real"));
        }

        try (var portal = Portal.asDelivered(folder, demonstration)) {
            portal.awaitReady();

            // Opened with the same keys, from the same rows: with others, nobody would be found.
            assertThat(new Client(portal)
                            .signIn("9999 4105 7058", "mango tree river boat")
                            .location())
                    .isEqualTo("/profile");
            assertThat(Files.readString(keyset)).isEqualTo(first);
        }
    }
}
