package org.wardkey.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.Secret;
import org.wardkey.identity.activation.Activation;
import org.wardkey.identity.activation.ActivationOutcome;
import org.wardkey.identity.activation.NewSlip;
import org.wardkey.identity.activation.WaitingSlip;
import org.wardkey.identity.activation.WaitingSlips;
import org.wardkey.web.it.People.Waiting;

@ContainerTest
class WaitingSlipsIT {

    @Inject
    private People people;

    @Inject
    private WaitingSlips slips;

    @Inject
    private Activation activation;

    @Inject
    private AtOnce atOnce;

    @Inject
    private MovableClock clock;

    @Test
    @DisplayName("a new slip works, and the one before does not any more")
    void renewed() {
        Person clerk = people.clerk();
        Waiting doctor = people.waitingDoctor();

        var made = (NewSlip.Made) renew(doctor, mark(doctor, clerk), clerk);

        assertThat(activate(doctor, doctor.code())).isInstanceOf(ActivationOutcome.Refused.class);
        assertThat(activate(doctor, made.code().grouped())).isInstanceOf(ActivationOutcome.Activated.class);
    }

    @Test
    @DisplayName("a form that is sent twice makes one slip: what was printed goes on working")
    void sentTwice() {
        Person clerk = people.clerk();
        Waiting doctor = people.waitingDoctor();
        String seen = mark(doctor, clerk);
        var printed = (NewSlip.Made) renew(doctor, seen, clerk);

        assertThat(renew(doctor, seen, clerk)).isInstanceOf(NewSlip.ReplacedMeanwhile.class);
        assertThat(activate(doctor, printed.code().grouped())).isInstanceOf(ActivationOutcome.Activated.class);
    }

    @Test
    @DisplayName("a slip is good until its last day is over, and then the desk sees that it is too old")
    void tooOld() {
        Person clerk = people.clerk();
        Waiting doctor = people.waitingDoctor();
        WaitingSlip young = find(doctor, clerk).orElseThrow();

        clock.forward(Duration.ofDays(7));

        assertThat(young.good()).isTrue();
        assertThat(find(doctor, clerk).orElseThrow().good()).isFalse();
        assertThat(activate(doctor, doctor.code())).isInstanceOf(ActivationOutcome.Refused.class);
    }

    @Test
    @DisplayName("ASVS V6.4.3: who has a password gets no slip, and is not shown")
    void active() {
        Person clerk = people.clerk();
        Person patient = people.patient();

        assertThat(slips.renew(patient.account(), "", clerk.account(), Optional.empty(), People.DESK))
                .isInstanceOf(NewSlip.NotWaiting.class);
        assertThat(slips.find(patient.identifier(), clerk.account(), People.DESK))
                .isEmpty();
    }

    @Test
    @DisplayName("ASVS V8.2.1: a clerk gives no slip to staff, an administrator does")
    void staff() {
        Person clerk = people.clerk();
        Person administrator = people.administrator();
        Waiting staff = people.waitingStaff();

        assertThat(find(staff, clerk)).isEmpty();
        assertThat(renew(staff, mark(staff, administrator), clerk)).isInstanceOf(NewSlip.NotWaiting.class);
        assertThat(find(staff, administrator)).isPresent();
    }

    @Test
    @DisplayName("ASVS V8.2.1: who registers nobody sees nobody")
    void noClerk() {
        Person doctor = people.doctor();

        assertThatThrownBy(() -> slips.latest(doctor.account(), SignIns.WARD, 0, 20))
                .hasRootCauseInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> slips.count(doctor.account())).hasRootCauseInstanceOf(SecurityException.class);
    }

    @Test
    @DisplayName("the latest slip stands first, its identifiers masked, and a page takes at most eight round trips")
    void latest() throws Exception {
        Person clerk = people.clerk();
        Waiting first = people.waitingDoctor();
        clock.forward(Duration.ofMinutes(1));
        Waiting second = people.waitingDoctor();
        var page = new ArrayList<WaitingSlip>();

        List<String> sent = Statements.of(() -> page.addAll(slips.latest(clerk.account(), People.DESK, 0, 20)));

        assertThat(page)
                .extracting(WaitingSlip::account)
                .startsWith(second.account().account(), first.account().account());
        assertThat(page.get(0).identifiers()).noneMatch(second.identifier()::equals);
        assertThat(sent).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    @DisplayName("a slip that is used and renewed at once is used or renewed, once, and never both")
    void race() throws Exception {
        Person clerk = people.clerk();
        Waiting doctor = people.waitingDoctor();
        List<Callable<Boolean>> acts = new ArrayList<>();
        acts.add(() -> activate(doctor, doctor.code()) instanceof ActivationOutcome.Activated);
        String seen = mark(doctor, clerk);
        Callable<Boolean> renewal = () -> renew(doctor, seen, clerk) instanceof NewSlip.Made;
        for (int other = 1; other < AtOnce.THREADS; other++) {
            acts.add(renewal);
        }

        List<Boolean> done = atOnce.call(acts);

        boolean used = done.get(0);
        assertThat(done).containsOnlyOnce(true);
        assertThat(find(doctor, clerk).isEmpty()).isEqualTo(used);
    }

    private ActivationOutcome activate(Waiting person, String code) {
        return activation.activate(person.identifier(), code, Secret.of(People.PASSWORD), People.DESK);
    }

    private NewSlip renew(Waiting person, String mark, Person clerk) {
        return slips.renew(person.account().account(), mark, clerk.account(), Optional.empty(), People.DESK);
    }

    private String mark(Waiting person, Person clerk) {
        return find(person, clerk).orElseThrow().mark();
    }

    private Optional<WaitingSlip> find(Waiting person, Person clerk) {
        return slips.find(person.identifier(), clerk.account(), People.DESK);
    }
}
