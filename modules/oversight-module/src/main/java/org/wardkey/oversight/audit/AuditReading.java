package org.wardkey.oversight.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.event.SecurityEvent.Outcome;

/**
 * Reads the audit trail.
 *
 * <p>What is here is for a person about themselves: the caller passes the signed-in account, and the read leaves no entry.
 * Reading about somebody else is an act of its own, with a right and an entry, and belongs beside this.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AuditReading {

    /** No page asks for more, so that no request reads a whole history into memory. */
    public static final int LARGEST_PAGE = 100;

    /**
     * A right password that led in: the same client signed in before it gave a right password again. It is no entry of its
     * own beside that sign-in.
     */
    private static final String LED_IN = "e.action = :password and exists ("
            + "select s.id from AuditEntry s where s.subject = e.subject and s.action = :signIn and s.outcome = :done"
            + " and s.address = e.address and s.device = e.device and s.happenedAt >= e.happenedAt and not exists ("
            + "select p.id from AuditEntry p where p.subject = e.subject and p.action = :password and p.outcome = :done"
            + " and p.address = e.address and p.device = e.device"
            + " and (p.happenedAt > e.happenedAt or p.happenedAt = e.happenedAt and p.id > e.id)"
            + " and (p.happenedAt < s.happenedAt or p.happenedAt = s.happenedAt and p.id < s.id)))";

    @PersistenceContext
    private EntityManager em;

    /**
     * Attempts to sign in to one's own account, the latest first.
     *
     * @param self the signed-in account
     * @param atMost how many, 1 to {@value #LARGEST_PAGE}
     * @param beforeId the last entry of the page before, to go on from; somebody else's entry leads to an empty page
     */
    public List<SignInEntry> recentSignIns(AccountId self, int atMost, OptionalLong beforeId) {
        return page(Selection.SIGN_INS, self, atMost, beforeId).stream()
                .map(AuditEntry::asSignIn)
                .toList();
    }

    /** One of the account's own of these; nothing where there is no such entry, or it is somebody else's. */
    public Optional<SignInEntry> signIn(AccountId self, long id) {
        return Optional.ofNullable(em.find(AuditEntry.class, id))
                .filter(entry -> entry.isAbout(self) && entry.isOf(Selection.SIGN_INS))
                .map(AuditEntry::asSignIn);
    }

    private List<AuditEntry> page(Selection selection, AccountId self, int atMost, OptionalLong beforeId) {
        if (atMost < 1 || atMost > LARGEST_PAGE) {
            throw new IllegalArgumentException("a page has 1 to " + LARGEST_PAGE + " entries, not " + atMost);
        }
        if (beforeId.isEmpty()) {
            return query("", selection, self).setMaxResults(atMost).getResultList();
        }
        var last = em.find(AuditEntry.class, beforeId.getAsLong());
        if (last == null || !last.isAbout(self)) {
            return List.of();
        }
        // The first comparison is implied by the second: it alone lets the index start at the right place.
        return query(" and e.happenedAt <= :at and (e.happenedAt < :at or e.id < :id)", selection, self)
                .setParameter("at", last.happenedAt())
                .setParameter("id", last.id())
                .setMaxResults(atMost)
                .getResultList();
    }

    private TypedQuery<AuditEntry> query(String further, Selection selection, AccountId self) {
        return em.createQuery(
                        "select e from AuditEntry e where e.subject = :self"
                                + " and (e.outcome = :done and e.action in :doneActions and not (" + LED_IN + ")"
                                + " or e.outcome = :refused and e.action in :refusedActions)"
                                + further + " order by e.happenedAt desc, e.id desc",
                        AuditEntry.class)
                .setParameter("self", self.value())
                .setParameter("password", Action.PASSWORD_CHECK)
                .setParameter("signIn", Action.SIGN_IN)
                .setParameter("done", Outcome.DONE)
                .setParameter("doneActions", selection.done())
                .setParameter("refused", Outcome.REFUSED)
                .setParameter("refusedActions", selection.refused());
    }
}
