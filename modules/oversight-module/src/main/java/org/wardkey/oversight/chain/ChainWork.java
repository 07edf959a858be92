package org.wardkey.oversight.chain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.wardkey.identity.vault.Attestation;

/** What the chain does in the database, each a transaction of its own; nothing is committed of what failed. */
@ApplicationScoped
class ChainWork {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Attestation attestation;

    @Inject
    private Clock clock;

    /** Links what has arrived lately, behind what the step before linked; nothing if another node is at it. */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    public Optional<Chainer.Step> link(Checkpoint seen, long behind) throws SQLException, ChainBroken {
        return new Chainer(attestation, clock).link(connection(), seen, behind);
    }

    /** Links what arrived long ago between two numbers and was not linked. */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    public Optional<Chainer.Step> sweep(Checkpoint seen, long after, long upTo) throws SQLException, ChainBroken {
        return new Chainer(attestation, clock).sweep(connection(), seen, after, upTo);
    }

    /** What the chain is like now, compared with what was seen before. */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    public Checkpoint look(Checkpoint seen) throws SQLException, ChainBroken {
        Head head = new HeadRow(connection(), attestation).read();
        new Continuity(connection(), attestation).checkAgainst(seen);
        return new Checkpoint(head.position(), head.hash(), clock.instant());
    }

    private Connection connection() {
        return em.unwrap(Connection.class);
    }
}
