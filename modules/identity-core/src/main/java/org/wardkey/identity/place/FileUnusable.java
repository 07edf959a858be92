package org.wardkey.identity.place;

/** A file that ops provide cannot be used; the message says why, and is for them. */
public final class FileUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FileUnusable(String message) {
        super(message);
    }
}
