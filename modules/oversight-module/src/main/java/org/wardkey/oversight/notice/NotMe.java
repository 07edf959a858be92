package org.wardkey.oversight.notice;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.concern.Concerns;
import org.wardkey.identity.concern.Doubt;
import org.wardkey.identity.concern.Raised;

/**
 * The link in each letter: “this was not me”. It works once, for some days. To look at what it is about changes nothing, as
 * programs that read mail follow links, too.
 */
@Stateless
public class NotMe {

    @Inject
    private NoticeTable notices;

    @Inject
    private Concerns concerns;

    @Inject
    private LetterWriter writer;

    @Inject
    private Clock clock;

    /** What the link is about, in this language; nothing where it is not good, or not any more. */
    public Optional<Told> look(String token, Locale language) {
        return AnswerToken.read(token)
                .flatMap(read -> notices.answerable(read, clock.instant()))
                .map(notice -> writer.told(notice, language));
    }

    /**
     * Takes the person at their word, once. Of any number of callers with one link, on any node, one gets an answer.
     *
     * @return what was done; nothing where the link is not good, or not any more
     */
    public Optional<Raised> confirm(String token, Origin origin) {
        Optional<AnswerToken> read = AnswerToken.read(token);
        Optional<Notice> answered = read.flatMap(good -> notices.answer(good, clock.instant()));
        if (answered.isEmpty()) {
            Optional<AccountId> whose = read.flatMap(notices::find).map(Notice::account);
            concerns.refused(whose, origin, whose.isPresent() ? "link used or too old" : "no such link");
            return Optional.empty();
        }
        return answered.map(notice -> concerns.raise(doubt(notice), origin));
    }

    private static Doubt doubt(Notice notice) {
        return new Doubt(
                notice.account(),
                notice.kind().name(),
                notice.at(),
                notice.which().filter(factor -> notice.kind().bringsFactor()));
    }
}
