package org.wardkey.web.browser.portal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A command as ops type it: a process of its own, with the jars of the WAR and the settings of the server.
 *
 * @param status with which it ended
 * @param said what it said
 */
public record OpsCommand(int status, String said) {

    /** Runs it. */
    public static OpsCommand run(Map<String, String> settings, String command, String... arguments)
            throws IOException, InterruptedException {
        String unpacked = System.getProperty("wardkey.test.war").replaceFirst("\\.war$", "");
        var typed = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                unpacked + "/WEB-INF/lib/*"));
        settings.forEach((name, value) -> typed.add("-D" + name + '=' + value));
        typed.add(command);
        typed.addAll(List.of(arguments));
        Process process = new ProcessBuilder(typed).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new OpsCommand(process.waitFor(), said);
    }
}
