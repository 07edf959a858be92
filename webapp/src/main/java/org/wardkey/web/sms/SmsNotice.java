package org.wardkey.web.sms;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wardkey.sms.Asked;
import org.wardkey.web.language.Texts;

/** What came of asking for a code by SMS, where that was not simply a message. */
@Named
@RequestScoped
public class SmsNotice {

    private static final int MINUTE = 60;

    @Inject
    private Texts texts;

    @Inject
    private Clock clock;

    private @Nullable String what;
    private @Nullable String why;

    /** Says it on this page. */
    public void say(Asked asked) {
        if (asked instanceof Asked.TooSoon tooSoon) {
            what = "too-soon";
            why = wait(tooSoon.until());
        } else if (!(asked instanceof Asked.Sent)) {
            what = asked instanceof Asked.Perhaps ? "perhaps" : asked instanceof Asked.Enough ? "enough" : "not-now";
            why = texts.of("sms." + what + "-why");
        }
    }

    private String wait(Instant until) {
        // Rounded up, but for what the database's microseconds add.
        long seconds = Math.max(1, (Duration.between(clock.instant(), until).toMillis() + 999) / 1000);
        return seconds < 2 * MINUTE
                ? texts.of("sms.wait-seconds", seconds)
                : texts.of("sms.wait-minutes", (seconds + MINUTE - 1) / MINUTE);
    }

    /** Whether there is something to say. */
    public boolean isThere() {
        return what != null;
    }

    public String getTitle() {
        return texts.of("sms." + what);
    }

    public @Nullable String getWhy() {
        return why;
    }
}
