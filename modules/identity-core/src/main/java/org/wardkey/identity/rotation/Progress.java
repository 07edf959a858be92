package org.wardkey.identity.rotation;

/**
 * How far the making anew of one column has come.
 *
 * @param reached the last row that was looked at, empty at the beginning of a walk
 * @param thisWalk values that this walk made anew, or met as somebody changed them
 * @param renewed values that were made anew under this key
 * @param unreadable values of this walk that do not open, and stay as they are
 * @param ended whether a walk through the whole column found nothing more to do
 */
record Progress(String reached, long thisWalk, long renewed, long unreadable, boolean ended) {

    static final Progress BEGINNING = new Progress("", 0, 0, 0, false);

    /** After a batch that was not the last of the walk. */
    Progress on(String last, Batch batch) {
        return new Progress(
                last, thisWalk + batch.met(), renewed + batch.renewed(), unreadable + batch.unreadable(), false);
    }

    /**
     * After the last batch of the walk. A walk that did something is followed by another: who wrote under the old key
     * behind its back is found by that one.
     */
    Progress atTheEnd() {
        return thisWalk == 0 ? new Progress("", 0, renewed, unreadable, true) : new Progress("", 0, renewed, 0, false);
    }

    /**
     * What became of some rows.
     *
     * @param met values under an older key that open
     * @param renewed those of them that stand under the new key now; the others were changed by somebody else meanwhile
     * @param unreadable values that do not open
     */
    record Batch(int met, int renewed, int unreadable) {}
}
