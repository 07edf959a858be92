package org.wardkey.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.Secret;
import org.wardkey.identity.account.AccountState;
import org.wardkey.identity.vault.Binding;
import org.wardkey.identity.vault.Vault;

/** All sessions, in the database. */
@ApplicationScoped
class JpaSessions implements Sessions {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Vault vault;

    @Inject
    private SecureRandom random;

    @Inject
    private Clock clock;

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public SessionSecret begin(Session.Rung rung, Origin origin) {
        if (rung instanceof PendingSignIn pending && pending.next() != PendingSignIn.Next.ENROLMENT) {
            throw new IllegalArgumentException("who owes a code has no session yet");
        }
        var secret = SessionSecret.draw(random);
        em.persist(new SessionRow(secret.digest(), rung, clock.instant(), origin));
        return secret;
    }

    @Override
    public Optional<Session> find(SessionSecret secret) {
        return em.createQuery(
                        "select s from SessionRow s join s.owner a"
                                + " where s.digest = :digest and s.epoch = a.sessionEpoch and a.state = :active",
                        SessionRow.class)
                .setHint("eclipselink.join-fetch", "s.owner")
                .setHint("eclipselink.left-join-fetch", "s.owner.extraRoles")
                .setParameter("digest", secret.digest())
                .setParameter("active", AccountState.ACTIVE)
                .getResultStream()
                .findFirst()
                .map(SessionRow::session);
    }

    @Override
    @Transactional
    public void use(long id, Instant now) {
        em.createQuery("update SessionRow s set s.usedAt = :now where s.id = :id")
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
    }

    @Override
    @Transactional
    public boolean update(long id, Session.Rung rung) {
        return hold(id).filter(row -> row.leadsTo(rung))
                .map(row -> row.replace(rung))
                .isPresent();
    }

    @Override
    @Transactional
    public void end(long id) {
        em.createQuery("delete from SessionRow s where s.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    @Override
    @Transactional
    public boolean end(AccountId account, long id) {
        return em.createQuery("delete from SessionRow s where s.id = :id and s.account = :account")
                        .setParameter("id", id)
                        .setParameter("account", account.value())
                        .executeUpdate()
                == 1;
    }

    @Override
    public List<OwnSession> of(AccountId account) {
        return em.createQuery(
                        "select s from SessionRow s, Account a where a.id = s.account and s.epoch = a.sessionEpoch"
                                + " and s.account = :account and s.enrolling = 0 order by s.usedAt desc, s.id desc",
                        SessionRow.class)
                .setParameter("account", account.value())
                .setMaxResults(MOST_SHOWN)
                .getResultStream()
                .map(SessionRow::shown)
                .toList();
    }

    @Override
    public Optional<String> note(long id, String name) {
        return Optional.ofNullable(em.find(SessionNote.class, new SessionNote.Key(id, name)))
                .map(note -> vault.open(note.sealed(), binding(id, name)).text());
    }

    @Override
    @Transactional
    public boolean note(long id, String name, @Nullable String text) {
        if (hold(id).isEmpty()) {
            return false;
        }
        SessionNote before = em.find(SessionNote.class, new SessionNote.Key(id, name));
        if (text == null) {
            Optional.ofNullable(before).ifPresent(em::remove);
            return true;
        }
        byte[] sealed = vault.seal(Secret.of(text), binding(id, name));
        if (before == null) {
            em.persist(new SessionNote(id, name, sealed));
        } else {
            before.keep(sealed);
        }
        return true;
    }

    @Override
    @Transactional
    public int drop(Instant lastUsed) {
        return em.createQuery("delete from SessionRow s where s.usedAt < :lastUsed")
                .setParameter("lastUsed", lastUsed)
                .executeUpdate();
    }

    /** Two requests of one session change it one after the other. */
    private Optional<SessionRow> hold(long id) {
        return Optional.ofNullable(em.find(SessionRow.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    static Binding binding(long id, String name) {
        return new Binding("session_note.sealed", id + "/" + name);
    }
}
