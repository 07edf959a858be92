package org.wardkey.identity.backupcode;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.factor.FreshProof;

/** Replaces the backup codes of a person who asks for new ones. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BackupCodeRenewal {

    @Inject
    private BackupCodes codes;

    @Inject
    private BackupCodeRecord record;

    @Inject
    private Clock clock;

    /**
     * Issues ten new codes; the old ones stop working in the same moment. The ten slow hashes run before it.
     *
     * @param keep where the person will see them. A part of the transaction: no codes are in force that nobody was shown
     */
    public Renewal regenerate(AccountId account, FreshProof proof, Origin origin, Consumer<List<BackupCode>> keep) {
        if (!proof.ofFactor() || !proof.covers(account, clock.instant())) {
            return new Renewal.ProofNeeded();
        }
        return record.replace(account, codes.prepare(), origin, keep);
    }

    /** How a renewal ended. */
    public sealed interface Renewal {

        /** There are new codes, and the old ones are gone. */
        record Renewed() implements Renewal {}

        /** The proof is too old or somebody else's: ask for a code first (invariant 10). */
        record ProofNeeded() implements Renewal {}

        /** The account has no factor that backup codes could stand in for. */
        record NothingToBackUp() implements Renewal {}
    }
}
