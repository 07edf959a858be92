package org.wardkey.oversight.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardkey.oversight.chain.TrailDatabase.Product;

/** As ops type them: processes of their own, with the jars of the WAR and the settings of the server. */
@Tag("browser")
@DisplayName("The commands for the audit trail")
class AuditCommandsIT {

    @TempDir
    Path folder;

    @Test
    @DisplayName("Invariant 9: say by words and status whether the trail holds, prune it and take it up again")
    void asOpsTypeThem() throws Exception {
        var trail = TrailUnderTest.of(Product.POSTGRESQL.anew(), folder, 3);

        Ended holds = run(trail, "VerifyAudit");
        Ended byLog = run(trail, "VerifyAudit", asInALog(trail).toString());
        trail.tamper("update audit_entry set detail = 'x' where id = 12");
        Ended broken = run(trail, "VerifyAudit");
        Ended keeps = run(trail, "PruneAudit", "--dry-run");
        Ended noFile = run(trail, "VerifyAudit", folder.resolve("nothing").toString());
        Ended noReason = run(trail, "ResumeAudit");
        trail.tamper("delete from audit_link where position > 25");
        Ended resumed = run(trail, "ResumeAudit", "links were lost");

        assertThat(holds).isEqualTo(new Ended(0, holds.said()));
        assertThat(holds.said()).contains("Checked positions 1 to 33 against 3 checkpoints", "The audit trail holds.");
        assertThat(byLog.status()).isZero();
        assertThat(broken.status()).isEqualTo(1);
        assertThat(broken.said()).contains("FIRST BAD ENTRY: entry 12, position 12: it is not what was linked here");
        assertThat(keeps.status()).isZero();
        assertThat(keeps.said()).startsWith("Nothing is older than ");
        assertThat(noFile.status()).isEqualTo(2);
        assertThat(noFile.said()).startsWith("There are no checkpoints in ");
        assertThat(noReason.status()).isEqualTo(2);
        assertThat(resumed.status()).isZero();
        assertThat(resumed.said()).startsWith("The chain goes on behind position 25.");
        assertThat(trail.count("select count(*) from audit_entry where action = 'AUDIT_VERIFIED'"))
                .isEqualTo(3);
    }

    private Path asInALog(TrailUnderTest trail) throws IOException {
        Path log = folder.resolve("server.log");
        List<String> lines = Files.readAllLines(trail.file.path());
        Files.write(
                log,
                List.of(
                        "2026-11-23T00:00:00.000+0000 INFO org.wardkey.oversight.chain.AuditChain: " + lines.get(0),
                        "2026-11-23T00:00:00.000+0000 WARNING something else",
                        "2026-11-23T00:00:00.000+0000 INFO org.wardkey.oversight.chain.AuditChain: " + lines.get(2)));
        return log;
    }

    private static Ended run(TrailUnderTest trail, String command, String... arguments) throws Exception {
        String unpacked = System.getProperty("wardkey.test.war").replaceFirst("\\.war$", "");
        var typed = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                unpacked + "/WEB-INF/lib/*",
                "-Dwardkey.keyset.file=" + trail.keyset,
                "-Dwardkey.audit.checkpoint.file=" + trail.file.path(),
                "-Dwardkey.database.url=" + trail.database.url(),
                "-Dwardkey.database.user=" + trail.database.owner(),
                "org.wardkey.oversight.chain." + command));
        typed.addAll(List.of(arguments));
        Process process = new ProcessBuilder(typed).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    private record Ended(int status, String said) {}
}
