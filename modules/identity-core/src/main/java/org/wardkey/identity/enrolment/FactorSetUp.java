package org.wardkey.identity.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Consumer;
import org.wardkey.identity.FactorKind;
import org.wardkey.identity.Origin;
import org.wardkey.identity.backupcode.BackupCodes;
import org.wardkey.identity.backupcode.NewBackupCodes;
import org.wardkey.identity.enrolment.Confirmation.Confirmed;
import org.wardkey.identity.factor.FreshProof;

/** The one place where a factor comes to be somebody's, whatever its kind. */
@ApplicationScoped
public class FactorSetUp {

    private BackupCodes backupCodes;
    private FactorSetUpRecord record;

    @Inject
    FactorSetUp(BackupCodes backupCodes, FactorSetUpRecord record) {
        this.backupCodes = backupCodes;
        this.record = record;
    }

    @SuppressWarnings("NullAway.Init")
    protected FactorSetUp() {
        // for the container's proxy
    }

    /**
     * Makes a factor that has shown that it works a factor of the person's.
     *
     * @param proof by the strongest that the person has, fresh when the set-up was begun (NIST N19)
     * @param keep how the person's own session goes on, and where they will see new backup codes. A part of the
     *     transaction: where that session ended meanwhile, nothing is set up
     */
    public Confirmation confirm(
            SetUp setUp, NewFactor factor, Optional<FreshProof> proof, Origin origin, Consumer<Confirmed> keep) {
        // Ten slow hashes, so before the transaction; the transaction looks again whether they are needed.
        Optional<NewBackupCodes> codes =
                backupCodes.left(setUp.account()) == 0 ? Optional.of(backupCodes.prepare()) : Optional.empty();
        return record.confirm(setUp, factor, codes, proof, origin, keep);
    }

    /** Records that a set-up was refused before it came so far. */
    public Confirmation refuse(SetUp setUp, FactorKind kind, Confirmation.Refusal refusal, Origin origin) {
        return record.refused(setUp, kind, refusal, origin);
    }
}
