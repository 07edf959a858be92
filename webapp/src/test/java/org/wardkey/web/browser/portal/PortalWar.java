package org.wardkey.web.browser.portal;

import java.io.File;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.wardkey.web.it.MovableClock;

/** The WAR that the build made. */
final class PortalWar {

    private static final String INSIDE = "org.wardkey.web.browser.inside";

    private PortalWar() {}

    /** As it is delivered. */
    static Path asDelivered() {
        return Path.of(System.getProperty("wardkey.test.war"));
    }

    /** A copy with a clock that the tests can move. */
    static Path withAMovableClock(Path folder) {
        File copy = folder.resolve("wardkey.war").toFile();
        ShrinkWrap.create(ZipImporter.class, "wardkey.war")
                .importFrom(asDelivered().toFile())
                .as(WebArchive.class)
                .addPackage(INSIDE)
                .addClass(MovableClock.class)
                .as(ZipExporter.class)
                .exportTo(copy, true);
        return copy.toPath();
    }
}
