package org.wardkey.web.harness;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.github.davidmoten.guavamini.Preconditions;
import java.io.File;
import java.net.URISyntaxException;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.subethamail.smtp.server.SMTPServer;
import org.wardkey.webauthn.SoftKey;

/** The WAR that the build made, with what a test plants in it. */
final class TestArchive {

    private static final String INSIDE = "org.wardkey.web.it";
    private static final String PHONE = "org.wardkey.web.phone";
    private static final String MAIL = "org.wardkey.web.mail";

    private TestArchive() {}

    /** With the test classes, and the libraries that they use. */
    static WebArchive forTestsInTheServer() {
        return theWar().addPackages(true, INSIDE, PHONE, MAIL)
                .addAsLibraries(
                        jarOf(Assertions.class),
                        jarOf(SoftKey.class),
                        jarOf(ByteBuddy.class),
                        jarOf(TimeBasedOneTimePasswordGenerator.class),
                        jarOf(SMTPServer.class),
                        jarOf(Preconditions.class));
    }

    private static WebArchive theWar() {
        return ShrinkWrap.create(ZipImporter.class, "wardkey.war")
                .importFrom(new File(System.getProperty("wardkey.test.war")))
                .as(WebArchive.class);
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
