package org.wardkey.web.browser.portal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How ops start the portal, with small means for a machine that also runs a browser. */
final class PortalCommand {

    private PortalCommand() {}

    static List<String> of(Path war, Folder folder, int port, Map<String, String> settings, String logging) {
        var command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dorg.glassfish.startupThreadPolicy=USE_NO_THREADS",
                "-Djava.io.tmpdir=" + folder.path()));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", System.getProperty("wardkey.test.server")));
        command.addAll(List.of("--nocluster", "--disablephonehome"));
        command.addAll(List.of("--prebootcommandfile", System.getProperty("wardkey.test.config") + "/server.commands"));
        command.addAll(List.of("--logproperties", System.getProperty("wardkey.test.config") + "/" + logging));
        command.addAll(List.of("--port", Integer.toString(port), "--contextroot", "/", "--deploy", war.toString()));
        return command;
    }
}
