package org.wardkey.totp;

import java.util.List;
import java.util.Optional;
import org.wardkey.identity.backupcode.BackupCode;

/** How the confirmation of a set-up ended. */
public sealed interface Confirmation {

    /**
     * The app is a second factor of the person's now, and every other session of theirs has ended.
     *
     * @param sessionEpoch the new epoch, in which the person's own session goes on
     * @param replaced whether it took the place of another app
     * @param newCodes backup codes to be shown once, where the person had none left
     */
    record Confirmed(int sessionEpoch, boolean replaced, Optional<List<BackupCode>> newCodes) implements Confirmation {}

    /** The code is not this app's code of now. The set-up goes on; what the person had before is untouched. */
    record WrongCode() implements Confirmation {}

    /** Another factor of the person has this name. The set-up goes on, and the code may be given again. */
    record NameTaken() implements Confirmation {}

    /** The person has as many factors as anybody may have: remove one first. */
    record TooMany() implements Confirmation {}

    /** The set-up took too long, or was finished before, perhaps in another tab. Begin again. */
    record Expired() implements Confirmation {}

    /** The person has not proved who they are in the minutes before the set-up (invariant 10, N19). */
    record ProofNeeded() implements Confirmation {}
}
