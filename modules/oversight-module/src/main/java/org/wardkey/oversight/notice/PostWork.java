package org.wardkey.oversight.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.wardkey.identity.RandomName;
import org.wardkey.identity.account.Account;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.account.LoginIdentifier;

/** What the post does in the database, each a transaction of its own; none is open while a letter is carried. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PostWork {

    /** How many are looked at in a round: what is more waits for the next. */
    private static final int ROUND = 50;

    /** A notice that cannot be written of now does not keep others waiting. */
    private static final Duration PUT_OFF = Duration.ofHours(1);

    @Inject
    private NoticeTable notices;

    @Inject
    private LetterTable letters;

    @Inject
    private Accounts accounts;

    @Inject
    private Couriers couriers;

    @Inject
    private LetterWriter writer;

    @Inject
    private NoticeDays days;

    @Inject
    private SecureRandom random;

    @Inject
    private Clock clock;

    public List<Long> dueNotices() {
        return notices.due(clock.instant(), ROUND);
    }

    /**
     * Writes a letter to each of the person's addresses that a courier carries to: also to those that they had when it
     * happened, as whoever is in an account may change them.
     */
    public void write(long id) {
        notices.take(id)
                .ifPresent(notice -> accounts.find(notice.account()).ifPresent(person -> write(notice, person)));
    }

    private void write(Notice notice, Account person) {
        var token = AnswerToken.draw(random);
        notices.letAnswer(notice.id(), token, clock.instant().plus(days.answerable()));
        accounts.contactsSince(person.id(), notice.at()).stream()
                .filter(address -> couriers.of(address.kind()).isPresent())
                .forEach(address -> write(notice, person, address, token));
    }

    private void write(Notice notice, Account person, LoginIdentifier address, AnswerToken token) {
        Letter letter = writer.write(notice, person.name(), person.language(), RandomName.draw(random), address, token);
        letters.add(notice.id(), address.kind(), letter, clock.instant());
    }

    public void putOff(long notice) {
        notices.putOff(notice, clock.instant().plus(PUT_OFF));
    }

    public List<LetterRow> dueLetters(LoginIdentifier.Kind channel) {
        return letters.due(channel, clock.instant(), ROUND);
    }

    /** Takes a letter for one try. Whoever dies with it in hand leaves it to the next. */
    public boolean take(LetterRow letter) {
        return letters.take(letter, clock.instant().plus(Patience.after(letter.tries())));
    }

    public void end(LetterRow letter, LetterRow.State state) {
        letters.end(letter, state, clock.instant());
    }
}
