package org.wardkey.identity.enrolment;

import java.util.List;
import java.util.Optional;
import org.wardkey.identity.backupcode.BackupCode;

/** How the confirmation of a set-up ended. */
public sealed interface Confirmation {

    /**
     * The new factor is the person's now, and every other session of theirs has ended.
     *
     * @param sessionEpoch the new epoch, in which the person's own session goes on
     * @param replaced whether it took the place of another
     * @param newCodes backup codes to be shown once, where the person had none left
     */
    record Confirmed(int sessionEpoch, boolean replaced, Optional<List<BackupCode>> newCodes) implements Confirmation {}

    /** Nothing was added, and what the person had before is untouched. */
    sealed interface Refusal extends Confirmation {

        /** The reason, as the audit trail says it. */
        String why();
    }

    /** The proof is not the new factor's of now. The set-up goes on. */
    record Wrong(String why) implements Refusal {}

    /** Another factor of the person has this name. The set-up goes on, and the proof may be given again. */
    record NameTaken() implements Refusal {

        @Override
        public String why() {
            return "name taken";
        }
    }

    /** It is a factor already, this person's or somebody else's: no factor is two people's. */
    record NotNew() implements Refusal {

        @Override
        public String why() {
            return "registered before";
        }
    }

    /** It is of a kind or make that this portal does not take. */
    record NotAllowed(String why) implements Refusal {}

    /** The person has as many factors as anybody may have: remove one first. */
    record TooMany() implements Refusal {

        @Override
        public String why() {
            return "too many";
        }
    }

    /** The set-up took too long, or was finished before, perhaps in another tab. Begin again. */
    record Expired() implements Refusal {

        @Override
        public String why() {
            return "set-up over";
        }
    }

    /** The person has not proved who they are in the minutes before the set-up (invariant 10, N19). */
    record ProofNeeded() implements Refusal {

        @Override
        public String why() {
            return "no fresh proof";
        }
    }
}
