package org.wardkey.sms.gateway;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.wardkey.sms.gateway.Wire.Answer;

/**
 * By what a gateway's answer is told that it took the message: many answer 200 and say in the body that they did not.
 *
 * @param from the first status that says so
 * @param to the last
 * @param body what is found in the body, if that matters
 */
record SuccessRule(int from, int to, Optional<Pattern> body) {

    static final String STATUS = "wardkey.sms.https.success.status";
    static final String BODY = "wardkey.sms.https.success.body";

    private static final Pattern RANGE = Pattern.compile("([1-5][0-9]{2})(?:-([1-5][0-9]{2}))?");

    static SuccessRule read(String status, Optional<String> body) {
        Matcher range = RANGE.matcher(status);
        if (!range.matches()) {
            throw new IllegalArgumentException(STATUS + ": one status such as 200, or a range such as 200-299");
        }
        int from = Integer.parseInt(range.group(1));
        int to = range.group(2) == null ? from : Integer.parseInt(range.group(2));
        if (to < from) {
            throw new IllegalArgumentException(STATUS + ": the first status is not above the last");
        }
        return new SuccessRule(from, to, body.map(SuccessRule::pattern));
    }

    boolean holds(Answer answer) {
        return answer.status() >= from
                && answer.status() <= to
                && body.map(pattern -> pattern.matcher(answer.body()).find()).orElse(true);
    }

    private static Pattern pattern(String expression) {
        try {
            return Pattern.compile(expression);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(BODY + ": not a regular expression: " + e.getDescription(), e);
        }
    }
}
