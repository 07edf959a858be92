package org.wardkey.oversight.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.wardkey.identity.account.LoginIdentifier;
import org.wardkey.identity.vault.Vault;

/** All letters, in the database, sealed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LetterTable {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Vault vault;

    /** Adds one that is to be carried at once. */
    public void add(long notice, LoginIdentifier.Kind channel, Letter letter, Instant now) {
        var row = new LetterRow(notice, channel, now);
        // The sequence names the row here, before it is inserted: the letter is sealed for it.
        em.persist(row);
        row.keep(vault.seal(letter.sealable(), NoticeColumns.letterOf(row.id())));
    }

    /** Those that go this way whose time has come, the longest waiting first. */
    public List<LetterRow> due(LoginIdentifier.Kind channel, Instant now, int most) {
        return em.createQuery(
                        "select l from LetterRow l where l.channel = :channel and l.nextTryAt <= :now order by l.nextTryAt, l.id",
                        LetterRow.class)
                .setParameter("channel", channel)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** Opens one. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Letter open(LetterRow row) {
        return Letter.of(vault.open(row.sealed(), NoticeColumns.letterOf(row.id())));
    }

    /** Takes one to carry it now, and until then nobody else. Of any number of callers, on any node, one gets it. */
    public boolean take(LetterRow row, Instant nextTry) {
        return em.createQuery("update LetterRow l set l.tries = :tries, l.nextTryAt = :next"
                                + " where l.id = :id and l.tries = :seen and l.endedAt is null")
                        .setParameter("tries", row.tries() + 1)
                        .setParameter("next", nextTry)
                        .setParameter("id", row.id())
                        .setParameter("seen", row.tries())
                        .executeUpdate()
                == 1;
    }

    /** Ends one, and wipes it. */
    public void end(LetterRow row, LetterRow.State state, Instant now) {
        em.createQuery("update LetterRow l set l.state = :state, l.endedAt = :now, l.nextTryAt = null, l.sealed = null"
                        + " where l.id = :id and l.endedAt is null")
                .setParameter("state", state)
                .setParameter("now", now)
                .setParameter("id", row.id())
                .executeUpdate();
    }
}
