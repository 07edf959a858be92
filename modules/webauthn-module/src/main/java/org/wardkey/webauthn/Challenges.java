package org.wardkey.webauthn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.RandomName;

/** What keys were asked: each question is good once, for five minutes, on every node. */
@ApplicationScoped
@Transactional
class Challenges {

    /** How long a question stands. */
    static final Duration LIFETIME = Duration.ofMinutes(5);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SecureRandom random;

    @Inject
    private Clock clock;

    /** Asks, for a proof of somebody's or of nobody's in particular. */
    public Question ask(Purpose purpose, @Nullable AccountId whom) {
        return ask(purpose, whom, "");
    }

    /** Asks a key to become somebody's who is known to it by this handle from then on. */
    public Question ask(Purpose purpose, @Nullable AccountId whom, String userHandle) {
        // 128 random bits as text: §13.4.3 asks for 16 bytes at least.
        var question = new Question(
                RandomName.draw(random),
                purpose,
                whom,
                userHandle,
                clock.instant().plus(LIFETIME));
        em.persist(question);
        return question;
    }

    /** The question with this challenge, if it was asked and is not over. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Question> find(String challenge) {
        return em.createQuery("select q from Question q where q.challenge = :challenge", Question.class)
                .setParameter("challenge", challenge)
                .getResultStream()
                .findFirst();
    }

    /** Takes a question back. Of any number of callers one gets {@code true}. */
    public boolean take(Question question) {
        return em.createQuery("delete from Question q where q.id = :id")
                        .setParameter("id", question.id())
                        .executeUpdate()
                == 1;
    }

    /** Drops what is over. */
    public void drop(Instant before) {
        em.createQuery("delete from Question q where q.expiresAt <= :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
