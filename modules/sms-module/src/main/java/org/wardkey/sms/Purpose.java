package org.wardkey.sms;

/** What a code is for. */
enum Purpose {
    SIGN_IN("sign-in"),
    CONFIRM("confirm");

    private final String word;

    Purpose(String word) {
        this.word = word;
    }

    /** As texts and audit entries call it. */
    String word() {
        return word;
    }
}
