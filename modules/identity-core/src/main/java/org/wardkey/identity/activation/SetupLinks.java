package org.wardkey.identity.activation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.wardkey.identity.Origin;
import org.wardkey.identity.Secret;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.account.NewAccount;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.event.SecurityEvent.Outcome;
import org.wardkey.identity.password.HashedPassword;
import org.wardkey.identity.password.Passwords;

/** The one set-up link: issued, compared, used up. */
@ApplicationScoped
class SetupLinks {

    private static final int TOKEN_BYTES = 32;
    private static final Duration LIFETIME = Duration.ofHours(24);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private SecureRandom random;

    @Inject
    private Event<SecurityEvent> events;

    @Inject
    private Clock clock;

    @Transactional
    public Secret issue() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        Secret token = Secret.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        Instant expires = clock.instant().plus(LIFETIME);
        // Another node may start at the same moment: the later link is the good one.
        if (!replace(digest(token), expires) && !insert(digest(token), expires)) {
            replace(digest(token), expires);
        }
        return token;
    }

    public boolean matches(Secret token) {
        SetupLinkRow row = em.find(SetupLinkRow.class, SetupLinkRow.ONLY);
        return row != null && row.usable(clock.instant()) && MessageDigest.isEqual(row.digest(), digest(token));
    }

    /** One transaction: of any number of concurrent callers, one makes the administrator. */
    @Transactional
    public ActivationOutcome redeem(Secret token, NewAccount person, HashedPassword password, Origin origin) {
        var now = clock.instant();
        int used = em.createQuery("update SetupLinkRow l set l.usedAt = :now"
                        + " where l.digest = :digest and l.usedAt is null and l.expiresAt > :now")
                .setParameter("digest", digest(token))
                .setParameter("now", now)
                .executeUpdate();
        if (used != 1) {
            return refused(origin);
        }
        var id = accounts.add(person).id();
        accounts.activate(id);
        passwords.store(id, password);
        events.fire(SecurityEvent.own(Action.SETUP_LINK_USED, Outcome.DONE, id, origin, now));
        return new ActivationOutcome.Activated();
    }

    /** Records an attempt with a token that is not good (invariant 8). */
    @Transactional
    public ActivationOutcome refused(Origin origin) {
        events.fire(SecurityEvent.attempt(Action.SETUP_LINK_USED, Outcome.REFUSED, null, origin, clock.instant()));
        return new ActivationOutcome.Refused();
    }

    private boolean replace(byte[] digest, Instant expires) {
        return em.createQuery("update SetupLinkRow l set l.digest = :digest, l.expiresAt = :expires, l.usedAt = null"
                                + " where l.id = :only")
                        .setParameter("digest", digest)
                        .setParameter("expires", expires)
                        .setParameter("only", SetupLinkRow.ONLY)
                        .executeUpdate()
                == 1;
    }

    private boolean insert(byte[] digest, Instant expires) {
        return em.createNativeQuery("insert into setup_link (id, digest, expires_at) values (?1, ?2, ?3)"
                                + " on conflict do nothing")
                        .setParameter(1, SetupLinkRow.ONLY)
                        .setParameter(2, digest)
                        .setParameter(3, expires.atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }

    private static byte[] digest(Secret token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.bytes());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
