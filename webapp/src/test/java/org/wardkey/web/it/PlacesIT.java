package org.wardkey.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wardkey.identity.place.Measure.NOTICE;
import static org.wardkey.identity.place.Measure.REFUSE;
import static org.wardkey.identity.place.Measure.STEP_UP;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.Origin;
import org.wardkey.identity.Secret;
import org.wardkey.identity.place.Measure;
import org.wardkey.identity.place.OldPlaces;
import org.wardkey.identity.place.PlaceWatch;
import org.wardkey.identity.signin.FirstStep;
import org.wardkey.identity.signin.SecondStep;
import org.wardkey.identity.signin.SignInLadder;
import org.wardkey.identity.trust.TrustToken;
import org.wardkey.web.it.Trail.Entry;

/** With the real networks of 2019, and the measures as they are delivered where a test does not say otherwise. */
@ContainerTest
@DisplayName("F23, ASVS V8.2.4: a sign-in")
class PlacesIT {

    private static final Origin MUMBAI = new Origin("49.36.1.1", "phone");
    private static final Origin HYDERABAD = new Origin("59.90.1.1", "phone");
    private static final Origin KIEL = new Origin("2a02:8108::1", "phone");
    private static final Origin ROSTOCK = new Origin("193.99.144.80", "phone");
    private static final Origin HIDDEN = new Origin("14.139.1.1", "phone");
    private static final Secret WRONG = Secret.of("no word of this is right");
    private static final Duration TWO_DAYS = Duration.ofDays(2);
    private static final List<String> RULES = List.of("new-country", "new-city", "impossible-travel", "anonymiser");

    @Inject
    private People people;

    @Inject
    private SignIns signIns;

    @Inject
    private SignInLadder ladder;

    @Inject
    private ChosenMeasures measures;

    @Inject
    private OldPlaces oldPlaces;

    @Inject
    private PlaceWatch watch;

    @Inject
    private Config config;

    @Inject
    private Trail trail;

    @Inject
    private AtOnce atOnce;

    @Inject
    private Sql sql;

    @Inject
    private MovableClock clock;

    @Test
    @DisplayName("is never unusual the first time, nor at a place from which the person signed in before")
    void knownPlaces() throws Exception {
        Person patient = people.patient();

        assertThat(details(() -> password(patient, KIEL))).isEmpty();
        clock.forward(TWO_DAYS);
        assertThat(details(() -> password(patient, KIEL))).isEmpty();
        assertThat(details(() -> password(patient, SignIns.WARD))).isEmpty();
    }

    @Test
    @DisplayName("from a new city or country is told, once each, and goes on")
    void newPlaces() throws Exception {
        Person patient = people.patient();
        password(patient, MUMBAI);

        clock.forward(TWO_DAYS);
        var entries = entries(() -> assertThat(password(patient, HYDERABAD)).isInstanceOf(FirstStep.Complete.class));
        clock.forward(TWO_DAYS);
        assertThat(details(() -> password(patient, KIEL))).containsExactly("new-country, new-city DE");
        clock.forward(TWO_DAYS);
        assertThat(details(() -> password(patient, ROSTOCK))).containsExactly("new-city DE");
        clock.forward(TWO_DAYS);
        assertThat(details(() -> password(patient, HYDERABAD))).isEmpty();

        assertThat(entries).extracting(Entry::action).containsExactly("UNUSUAL_PLACE", "SIGN_IN");
        assertThat(entries.get(0)).satisfies(entry -> {
            assertThat(entry.outcome()).isEqualTo("DONE");
            assertThat(entry.detail()).isEqualTo("new-city IN");
            assertThat(entry.subject()).isEqualTo(patient.account().value());
            assertThat(entry.address()).isEqualTo(HYDERABAD.address());
        });
    }

    @Test
    @DisplayName("that nobody travels so fast for asks for a code, also on a trusted device; in time it does not")
    void impossibleTravel() throws Exception {
        Person doctor = people.doctor().withAuthenticator();
        TrustToken token = trusted(doctor, MUMBAI);
        password(doctor, KIEL);

        clock.forward(Duration.ofHours(6));
        var entries = entries(() -> assertThat(password(doctor, KIEL, token)).isInstanceOf(FirstStep.Pending.class));
        clock.forward(Duration.ofHours(6));
        var inTime = password(doctor, KIEL, token);

        assertThat(entries).extracting(Entry::action).containsExactly("UNUSUAL_PLACE", "PASSWORD_CHECK");
        assertThat(entries.get(0).detail()).isEqualTo("new-country, new-city, impossible-travel DE");
        assertThat(inTime).as("the trust is as it was").isInstanceOf(FirstStep.Complete.class);
    }

    @Test
    @DisplayName("from an anonymising network asks for a code, also on a trusted device, however often")
    void anonymiser() throws Exception {
        Person doctor = people.doctor().withAuthenticator();
        TrustToken token = trusted(doctor, HIDDEN);

        for (int time = 0; time < 2; time++) {
            assertThat(details(() -> assertThat(password(doctor, HIDDEN, token)).isInstanceOf(FirstStep.Pending.class)))
                    .containsExactly("anonymiser IN");
        }
        assertThat(password(doctor, MUMBAI, token)).isInstanceOf(FirstStep.Complete.class);
    }

    @Test
    @DisplayName("from a network that ops put on the list asks for a code from then on, without a restart")
    void renewedList() throws Exception {
        Person doctor = people.doctor().withAuthenticator();
        TrustToken token = trusted(doctor, MUMBAI);
        String before = Files.readString(list());

        Files.writeString(list(), before + MUMBAI.address() + "/24\n");
        watch.look();
        watch.look();
        var listed = password(doctor, MUMBAI, token);
        Files.writeString(list(), before);
        watch.look();
        watch.look();

        assertThat(listed).isInstanceOf(FirstStep.Pending.class);
        assertThat(password(doctor, MUMBAI, token)).isInstanceOf(FirstStep.Complete.class);
    }

    @Test
    @DisplayName("is noticed, asks for a code or is refused by each rule, as it is set; by none where all are off")
    void eachAsSet() throws Exception {
        for (String rule : RULES) {
            assertThat(unusual(Map.of(rule, NOTICE))).as(rule).isInstanceOf(FirstStep.Complete.class);
            assertThat(unusual(Map.of(rule, STEP_UP))).as(rule).isInstanceOf(FirstStep.Pending.class);
            assertThat(unusual(Map.of(rule, REFUSE))).as(rule).isEqualTo(new FirstStep.Refused());
        }
        assertThat(unusual(Map.of("none", REFUSE))).isInstanceOf(FirstStep.Complete.class);
    }

    @Test
    @DisplayName("without a second factor is told and goes on where a code would be asked")
    void withoutAFactor() throws Exception {
        Person patient = people.patient();

        assertThat(details(() -> assertThat(password(patient, HIDDEN)).isInstanceOf(FirstStep.Complete.class)))
                .containsExactly("anonymiser IN");
    }

    @Test
    @DisplayName(
            "Invariant 5: that is refused for its place cannot be told from one with a wrong password, by its answer nor its work")
    void refused() throws Exception {
        Person one = atHome();
        Person other = atHome();
        fromKiel("warm-up@ward.example", WRONG);
        List<Integer> wrong = new ArrayList<>();
        List<Integer> right = new ArrayList<>();
        List<Integer> unknown = new ArrayList<>();

        measures.during(Map.of("new-country", REFUSE), () -> {
            for (int time = 0; time < 8; time++) {
                wrong.add(work(() -> fromKiel(one.identifier(), WRONG)));
                right.add(work(() -> fromKiel(other.identifier(), other.password())));
                unknown.add(work(() -> fromKiel("not-here@ward.example", WRONG)));
            }
            return null;
        });

        assertThat(right).isEqualTo(wrong).isEqualTo(unknown);
    }

    @Test
    @DisplayName("that is refused for its place is one entry, and no session")
    void refusedEntry() throws Exception {
        Person person = atHome();

        var entries = entries(() -> measures.during(Map.of("new-country", REFUSE), () -> password(person, KIEL)));

        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("UNUSUAL_PLACE");
            assertThat(entry.outcome()).isEqualTo("REFUSED");
            assertThat(entry.detail()).isEqualTo("new-country DE");
        });
        assertThat(password(person, MUMBAI)).isInstanceOf(FirstStep.Complete.class);
    }

    @Test
    @DisplayName("is refused for its place at the second step too, and the code is not spent")
    void secondStep() throws Exception {
        Person doctor = people.doctor().withAuthenticator();
        clock.forward(Enrolments.STEP);
        var first = (FirstStep.Pending) password(doctor, MUMBAI);
        String code = doctor.code(clock.instant());

        var refused = measures.during(Map.of("anonymiser", REFUSE), () -> signIns.code(first.pending(), code, HIDDEN));

        assertThat(refused).isInstanceOf(SecondStep.Ended.class);
        assertThat(signIns.code(first.pending(), code, MUMBAI)).isInstanceOf(SecondStep.Complete.class);
    }

    @Test
    @DisplayName("with the password from one place and the code from another is told of the other, too")
    void codeFromElsewhere() throws Exception {
        Person doctor = people.doctor().withAuthenticator();
        clock.forward(Enrolments.STEP);
        var first = (FirstStep.Pending) password(doctor, MUMBAI);
        signIns.code(first.pending(), doctor.code(clock.instant()), MUMBAI);
        clock.forward(TWO_DAYS);
        var next = (FirstStep.Pending) password(doctor, MUMBAI);
        String code = doctor.code(clock.instant());

        List<String> told = details(() -> signIns.code(next.pending(), code, KIEL));

        assertThat(told).containsExactly("new-country, new-city DE");
    }

    @Test
    @DisplayName("with the password alone makes no place known")
    void notKnownByThePassword() throws Exception {
        Person doctor = people.doctor().withAuthenticator();
        clock.forward(Enrolments.STEP);
        var first = (FirstStep.Pending) password(doctor, MUMBAI);
        signIns.code(first.pending(), doctor.code(clock.instant()), MUMBAI);
        clock.forward(TWO_DAYS);

        password(doctor, KIEL);

        assertThat(details(() -> password(doctor, KIEL))).containsExactly("new-country, new-city DE");
    }

    @Test
    @DisplayName("gets in each time where sixteen come at once from a new place, which is then known once")
    void atOnce() throws Exception {
        Person patient = people.patient();
        password(patient, MUMBAI);
        clock.forward(TWO_DAYS);

        var steps = atOnce.call(() -> password(patient, KIEL));

        assertThat(steps).hasSize(AtOnce.THREADS).allMatch(FirstStep.Complete.class::isInstance);
        assertThat(known(patient)).isEqualTo(2);
    }

    @Test
    @DisplayName("takes one question and one write more where its place is known to a database, and none elsewhere")
    void roundTrips() throws Exception {
        Person patient = people.patient();
        Person newcomer = people.patient();
        password(patient, MUMBAI);
        password(patient, SignIns.WARD);

        int elsewhere = work(() -> password(patient, SignIns.WARD));
        int known = work(() -> password(patient, MUMBAI));
        int first = work(() -> password(newcomer, MUMBAI));

        assertThat(known).isEqualTo(elsewhere + 2);
        assertThat(first).isEqualTo(elsewhere + 2);
    }

    @Test
    @DisplayName("with two steps takes one question more in the first, and that and one write in the second")
    void roundTripsOfTwoSteps() throws Exception {
        Person doctor = people.doctor().withAuthenticator();

        List<Integer> elsewhere = bothSteps(doctor, SignIns.WARD);
        List<Integer> first = bothSteps(doctor, MUMBAI);
        List<Integer> known = bothSteps(doctor, MUMBAI);

        assertThat(first).isEqualTo(known).isEqualTo(List.of(elsewhere.get(0) + 1, elsewhere.get(1) + 2));
    }

    @Test
    @DisplayName("is remembered for twenty places, those seen last")
    void twenty() throws Exception {
        Person patient = people.patient();
        for (int city = 1; city <= 20; city++) {
            wasIn(patient, city, Duration.ofDays(30 - city));
        }

        password(patient, KIEL);

        assertThat(known(patient)).isEqualTo(20);
        assertThat(sql.one(Long.class, "select min(city_id) from known_place where account_id = ?", id(patient)))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("is remembered for a year; who comes again after that comes for the first time")
    void year() throws Exception {
        Person patient = people.patient();
        wasIn(patient, 1, Duration.ofDays(365));
        wasIn(patient, 2, Duration.ofDays(365).plusSeconds(1));

        oldPlaces.drop();
        assertThat(known(patient)).isEqualTo(1);
        clock.forward(Duration.ofSeconds(1));
        oldPlaces.drop();

        assertThat(known(patient)).isZero();
        assertThat(details(() -> password(patient, KIEL))).isEmpty();
    }

    /** Tries, on a trusted device, what each of the rules alone finds unusual, while these measures hold. */
    private FirstStep unusual(Map<String, Measure> chosen) throws Exception {
        Person doctor = people.doctor().withAuthenticator();
        TrustToken token = trusted(doctor, MUMBAI);
        Origin origin = chosen.containsKey("anonymiser") ? HIDDEN : KIEL;
        clock.forward(Duration.ofHours(1));
        return measures.during(chosen, () -> password(doctor, origin, token));
    }

    private Path list() {
        return Path.of(config.getValue("wardkey.places.anonymisers", String.class));
    }

    private Person atHome() {
        Person person = people.patient();
        password(person, MUMBAI);
        return person;
    }

    private FirstStep fromKiel(String identifier, Secret password) {
        var step = ladder.giveIdentifierAndPassword(identifier, password, KIEL);
        assertThat(step).isEqualTo(new FirstStep.Refused());
        return step;
    }

    private FirstStep password(Person person, Origin origin) {
        return ladder.giveIdentifierAndPassword(person.identifier(), person.password(), origin);
    }

    private FirstStep password(Person person, Origin origin, TrustToken token) {
        return ladder.giveIdentifierAndPassword(person.identifier(), person.password(), origin, List.of(token));
    }

    private TrustToken trusted(Person person, Origin origin) {
        clock.forward(Enrolments.STEP);
        var first = (FirstStep.Pending) password(person, origin);
        var waiting = signIns.waiting(first.pending()).orElseThrow();
        var step = ladder.giveCode(waiting, person.code(clock.instant()), origin, true);
        return ((SecondStep.Complete) step).trust().orElseThrow();
    }

    private List<Entry> entries(Callable<?> work) throws Exception {
        return trail.during(work);
    }

    /** What was told of unusual places meanwhile. */
    private List<String> details(Callable<?> work) throws Exception {
        return entries(work).stream()
                .filter(entry -> entry.action().equals("UNUSUAL_PLACE"))
                .map(Entry::detail)
                .toList();
    }

    private List<Integer> bothSteps(Person person, Origin origin) throws Exception {
        clock.forward(TWO_DAYS);
        List<FirstStep.Pending> pending = new ArrayList<>();
        int first = work(() -> pending.add((FirstStep.Pending) password(person, origin)));
        // The gate reads it, once for the request.
        var waiting = signIns.waiting(pending.get(0).pending()).orElseThrow();
        int second = work(() -> ladder.giveCode(waiting, person.code(clock.instant()), origin));
        return List.of(first, second);
    }

    private void wasIn(Person person, long city, Duration ago) throws Exception {
        var then = clock.instant().minus(ago).atOffset(ZoneOffset.UTC);
        sql.execute(
                "insert into known_place (account_id, country, city_id, first_seen, last_seen, latitude, longitude, radius)"
                        + " values (?, 'IN', ?, ?, ?, 20, 77, 1000)",
                id(person),
                city,
                then,
                then);
    }

    private static int work(Callable<?> work) throws Exception {
        return (int) Statements.of(work).stream()
                .map(sent -> sent.toLowerCase(Locale.ROOT))
                .filter(sent -> !sent.contains("audit_entry_seq")
                        && !sent.contains("account_session_seq")
                        && !sent.contains("name like"))
                .count();
    }

    private long known(Person person) throws Exception {
        return sql.one(Long.class, "select count(*) from known_place where account_id = ?", id(person));
    }

    private static long id(Person person) {
        return person.account().value();
    }
}
