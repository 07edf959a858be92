package org.wardkey.identity.backupcode;

import java.util.List;

/**
 * Ten codes that nobody has yet, with their slow hashes computed: ready for one short transaction.
 *
 * @param codes the codes, to be shown once
 * @param salt the salt of the set
 * @param digests their hashes, in the same order
 */
public record NewBackupCodes(List<BackupCode> codes, byte[] salt, List<byte[]> digests) {

    /** How many a person gets. */
    public static final int COUNT = 10;

    @Override
    public String toString() {
        return "NewBackupCodes";
    }
}
