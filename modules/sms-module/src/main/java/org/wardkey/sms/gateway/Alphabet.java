package org.wardkey.sms.gateway;

/** What a phone network writes a text in: the short alphabet of GSM, or every sign there is in half the length. */
enum Alphabet {
    GSM("0"),
    UCS_2("2");

    /** The signs of GSM 03.38 that are one unit long. */
    private static final String SIGNS = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /** The same of its second table, two units long. */
    private static final String MORE_SIGNS = "^{}\\[~]|€";

    private final String kannel;

    Alphabet(String kannel) {
        this.kannel = kannel;
    }

    static Alphabet of(String text) {
        return text.chars().allMatch(c -> SIGNS.indexOf(c) >= 0 || MORE_SIGNS.indexOf(c) >= 0) ? GSM : UCS_2;
    }

    /** As Kannel calls it. */
    String kannel() {
        return kannel;
    }
}
