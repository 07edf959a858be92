package org.wardkey.identity.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorKind;
import org.wardkey.identity.Origin;
import org.wardkey.identity.Role;
import org.wardkey.identity.account.Account;

/** A session as it is stored. Statements change it, so that the row count tells whether it was still there. */
@Entity
@Table(name = "account_session")
class SessionRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_session_seq")
    @SequenceGenerator(name = "account_session_seq", sequenceName = "account_session_seq", allocationSize = 50)
    private long id;

    private byte[] digest;

    @Column(name = "account_id")
    private long account;

    /** Read with it, never written by it. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id", insertable = false, updatable = false)
    private @Nullable Account owner;

    private int epoch;

    /** 1 or 0: not every database knows truth values. */
    private int enrolling;

    @Column(name = "password_at")
    private Instant passwordAt;

    private @Nullable String factor;

    @Column(name = "factor_at")
    private @Nullable Instant factorAt;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "used_at")
    private Instant usedAt;

    private String address;

    private String device;

    @SuppressWarnings("NullAway.Init")
    protected SessionRow() {
        // for the persistence provider
    }

    SessionRow(byte[] digest, Session.Rung rung, Instant now, Origin origin) {
        this.digest = digest;
        this.begunAt = now;
        this.usedAt = now;
        this.address = origin.address();
        this.device = origin.device();
        replace(rung);
    }

    /**
     * Whether the session may go on so: in its epoch, or in the one that an act of its own began. Where there is another in
     * between, somebody ended it meanwhile.
     */
    boolean leadsTo(Session.Rung rung) {
        return rung.sessionEpoch() <= epoch + 1;
    }

    /** What is known about who is on it. */
    final SessionRow replace(Session.Rung rung) {
        account = rung.account().value();
        // A request that began before the session went on in another epoch does not take it back.
        epoch = Math.max(epoch, rung.sessionEpoch());
        passwordAt = rung.passwordAt();
        var person = rung instanceof SignedIn signedIn ? signedIn : null;
        factor = person == null
                ? null
                : person.usedFactor().map(FactorKind::name).orElse(null);
        factorAt = person == null ? null : person.factorAt();
        enrolling = person == null ? 1 : 0;
        return this;
    }

    long id() {
        return id;
    }

    /** The session, with the roles that its owner has now. */
    Session session() {
        var whose = new AccountId(account);
        Session.Rung rung = enrolling != 0
                ? new PendingSignIn(whose, epoch, PendingSignIn.Next.ENROLMENT, passwordAt)
                : new SignedIn(
                        whose, epoch, roles(), passwordAt, factor == null ? null : new FactorKind(factor), factorAt);
        return new Session(id, rung, begunAt, usedAt);
    }

    private Set<Role> roles() {
        return owner == null ? Set.of() : owner.roles();
    }

    OwnSession shown() {
        return new OwnSession(id, begunAt, usedAt, address, device);
    }
}
