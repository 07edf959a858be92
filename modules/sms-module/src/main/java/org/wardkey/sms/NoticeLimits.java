package org.wardkey.sms;

/**
 * How many notices go by SMS in 24 hours.
 *
 * @param on whether any do
 * @param perNumber the most to one number, whoever's it is, 1 to {@value #MOST_PER_NUMBER}
 * @param ofAll the most of the whole portal, 1 to {@value #MOST_OF_ALL}
 */
record NoticeLimits(boolean on, int perNumber, int ofAll) {

    static final int MOST_PER_NUMBER = 20;
    static final int MOST_OF_ALL = 100_000;

    NoticeLimits {
        within("wardkey.sms.notices.number", perNumber, MOST_PER_NUMBER);
        within("wardkey.sms.notices.all", ofAll, MOST_OF_ALL);
    }

    private static void within(String setting, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(setting + ": from 1 to " + most);
        }
    }
}
