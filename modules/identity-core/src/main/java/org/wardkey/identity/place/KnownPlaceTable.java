package org.wardkey.identity.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.wardkey.identity.AccountId;

/** Where people signed in from, in the database. */
@ApplicationScoped
class KnownPlaceTable {

    /** The most of one person; a new one takes the place of the one that was not seen for longest. */
    static final int MOST = 20;

    /** Who was not there for so long comes to a new place. */
    static final Duration KEPT = Duration.ofDays(365);

    /** No account has this number. */
    private static final long NOBODY = 0;

    @PersistenceContext
    private EntityManager em;

    /** The person's, the latest first. Asks the database also where there is nobody to ask for. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<KnownPlace> of(Optional<AccountId> who) {
        return em.createQuery(
                        "select p from KnownPlaceRow p where p.account = :account"
                                + " order by p.lastSeen desc, p.country, p.city",
                        KnownPlaceRow.class)
                .setParameter("account", who.map(AccountId::value).orElse(NOBODY))
                .setMaxResults(MOST)
                .getResultStream()
                .map(KnownPlaceRow::place)
                .toList();
    }

    /** Notes that the person was there, by one write. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void remember(AccountId who, Location here, Visit visit) {
        List<KnownPlace> known = visit.known();
        if (known.stream().anyMatch(place -> place.is(here)) && seenAgain(who, here, visit.at())) {
            return;
        }
        insert(who, here, visit.at());
        if (known.size() == MOST) {
            forget(who, known.get(MOST - 1).lastSeen());
        }
    }

    /** Drops what was last seen before that. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int drop(Instant before) {
        return em.createQuery("delete from KnownPlaceRow p where p.lastSeen < :before")
                .setParameter("before", before)
                .executeUpdate();
    }

    private boolean seenAgain(AccountId who, Location here, Instant now) {
        return filled(
                                em.createNativeQuery(
                                        "update known_place set last_seen = ?4, latitude = ?5, longitude = ?6, radius = ?7"
                                                + " where account_id = ?1 and country = ?2 and city_id = ?3"),
                                who,
                                here,
                                now)
                        .executeUpdate()
                == 1;
    }

    /** Of two sign-ins at once from a new place, the second finds it there. */
    private void insert(AccountId who, Location here, Instant now) {
        filled(
                        em.createNativeQuery("insert into known_place (account_id, country, city_id, first_seen,"
                                + " last_seen, latitude, longitude, radius)"
                                + " values (?1, ?2, ?3, ?4, ?4, ?5, ?6, ?7) on conflict do nothing"),
                        who,
                        here,
                        now)
                .executeUpdate();
    }

    private static Query filled(Query query, AccountId who, Location here, Instant now) {
        return query.setParameter(1, who.value())
                .setParameter(2, here.country())
                .setParameter(3, here.cityId())
                .setParameter(4, now.atOffset(ZoneOffset.UTC))
                .setParameter(5, here.about().latitude())
                .setParameter(6, here.about().longitude())
                .setParameter(7, here.about().radius());
    }

    private void forget(AccountId who, Instant lastSeen) {
        em.createQuery("delete from KnownPlaceRow p where p.account = :account and p.lastSeen <= :lastSeen")
                .setParameter("account", who.value())
                .setParameter("lastSeen", lastSeen)
                .executeUpdate();
    }
}
