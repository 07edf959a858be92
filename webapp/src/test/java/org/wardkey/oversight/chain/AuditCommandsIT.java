package org.wardkey.oversight.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardkey.oversight.chain.TrailDatabase.Product;
import org.wardkey.web.browser.portal.OpsCommand;

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

        OpsCommand holds = run(trail, "VerifyAudit");
        OpsCommand byLog = run(trail, "VerifyAudit", asInALog(trail).toString());
        trail.tamper("update audit_entry set detail = 'x' where id = 12");
        OpsCommand broken = run(trail, "VerifyAudit");
        OpsCommand keeps = run(trail, "PruneAudit", "--dry-run");
        OpsCommand noFile = run(trail, "VerifyAudit", folder.resolve("nothing").toString());
        OpsCommand noReason = run(trail, "ResumeAudit");
        trail.tamper("delete from audit_link where position > 25");
        OpsCommand resumed = run(trail, "ResumeAudit", "links were lost");

        assertThat(holds).isEqualTo(new OpsCommand(0, holds.said()));
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

    private static OpsCommand run(TrailUnderTest trail, String command, String... arguments) throws Exception {
        return OpsCommand.run(
                Map.of(
                        "wardkey.keyset.file", trail.keyset.toString(),
                        "wardkey.audit.checkpoint.file", trail.file.path().toString(),
                        "wardkey.database.url", trail.database.url(),
                        "wardkey.database.user", trail.database.owner()),
                "org.wardkey.oversight.chain." + command,
                arguments);
    }
}
