package org.wardkey.oversight.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.wardkey.identity.account.LoginIdentifier;

/**
 * Goes one round: writes letters of what happened, and carries those whose time has come. Any number may be on their way,
 * on any node; no letter is carried by two at once.
 */
@ApplicationScoped
public class Postman {

    private static final System.Logger LOG = System.getLogger(Postman.class.getName());

    @Inject
    private Couriers couriers;

    @Inject
    private PostWork work;

    @Inject
    private LetterTable letters;

    /** Answers how it went with the last letter that was carried by each way, where one was. */
    public Map<LoginIdentifier.Kind, Carried> goRound() {
        var last = new EnumMap<LoginIdentifier.Kind, Carried>(LoginIdentifier.Kind.class);
        if (!couriers.any()) {
            return last;
        }
        work.dueNotices().forEach(this::write);
        for (LoginIdentifier.Kind channel : couriers.channels()) {
            goRound(channel).ifPresent(carried -> last.put(channel, carried));
        }
        return last;
    }

    /** One way at a time: what waits for a gateway that is away keeps no mail waiting. */
    private Optional<Carried> goRound(LoginIdentifier.Kind channel) {
        Optional<Carried> last = Optional.empty();
        for (LetterRow letter : work.dueLetters(channel)) {
            if (Patience.isOver(letter.tries())) {
                end(letter, LetterRow.State.GIVEN_UP, "tried too often");
            } else if (work.take(letter)) {
                last = Optional.of(carry(letter));
            }
            if (last.filter(Carried.Away.class::isInstance).isPresent()) {
                // The others are not made to wait for their next try by a server that is away.
                return last;
            }
        }
        return last;
    }

    private void write(long notice) {
        try {
            work.write(notice);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.ERROR,
                    "Of notice " + notice + " no letter could be written; it is tried again in an hour",
                    e);
            work.putOff(notice);
        }
    }

    private Carried carry(LetterRow letter) {
        Carried carried = given(letter);
        if (carried instanceof Carried.Taken) {
            work.end(letter, LetterRow.State.SENT);
        } else if (carried instanceof Carried.Refused refused) {
            end(letter, LetterRow.State.REFUSED, refused.why());
        } else if (Patience.isOver(letter.tries() + 1)) {
            end(letter, LetterRow.State.GIVEN_UP, carried.toString());
        }
        return carried;
    }

    private Carried given(LetterRow letter) {
        Optional<Courier> courier = couriers.of(letter.channel());
        if (courier.isEmpty()) {
            return new Carried.Later("no courier");
        }
        try {
            return courier.get().carry(letters.open(letter));
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Letter " + letter.id() + " could not be carried", e);
            return new Carried.Later(e.toString());
        }
    }

    private void end(LetterRow letter, LetterRow.State state, String why) {
        LOG.log(Level.WARNING, "Letter {0} has not arrived and is not tried again: {1}, {2}", letter.id(), state, why);
        work.end(letter, state);
    }
}
