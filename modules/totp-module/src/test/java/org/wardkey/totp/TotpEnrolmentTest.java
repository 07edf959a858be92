package org.wardkey.totp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.enrolment.Confirmation;
import org.wardkey.identity.enrolment.SetUp;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.event.SecurityEvent.Outcome;
import org.wardkey.identity.factor.EnrolledFactor;
import org.wardkey.identity.factor.Examined;
import org.wardkey.identity.factor.FactorName;
import org.wardkey.identity.factor.FreshProof;
import org.wardkey.identity.factor.SecondFactors;

class TotpEnrolmentTest {

    private static final AccountId ASHA = new AccountId(1);
    private static final Origin HERE = Origin.server();
    private static final FactorName PHONE = new FactorName("Phone");
    private static final FactorName TABLET = new FactorName("Tablet");

    private final EnrolmentHouse house = new EnrolmentHouse();
    private final TotpEnrolment enrolment = house.enrolment;

    @Test
    @DisplayName("F6: the first app is added, its backup codes are shown, other sessions end")
    void firstApp() {
        var pending = enrolment.begin(ASHA);

        var confirmed = (Confirmation.Confirmed) confirm(pending, byPassword());

        assertThat(confirmed.replaced()).isFalse();
        assertThat(confirmed.sessionEpoch()).isEqualTo(1);
        assertThat(confirmed.newCodes())
                .hasValueSatisfying(codes -> assertThat(codes).hasSize(10));
        assertThat(house.app.enrolled(ASHA)).hasSize(1);
        assertThat(house.actions).containsExactly(Action.FACTOR_ADDED, Action.BACKUP_CODES_ISSUED);
    }

    @Test
    @DisplayName("Invariant 1: the code that confirmed the app does not sign in")
    void confirmingCodeIsSpent() {
        var pending = enrolment.begin(ASHA);
        String code = house.code(pending);

        enrolment.confirm(pending, new FirstCode(code, PHONE), HERE, byPassword(), done -> {});

        assertThat(house.app.examine(ASHA, code)).isEqualTo(new Examined.AlreadyUsed());
        house.clock.move(Duration.ofSeconds(30));
        assertThat(house.app.examine(ASHA, house.code(pending))).isInstanceOf(Examined.Match.class);
    }

    @Test
    void aWrongCodeLeavesEverythingAsItWasAndMayBeTriedAgain() {
        var proof = byPassword();
        var pending = enrolment.begin(ASHA);
        house.clock.move(Duration.ofSeconds(90));
        String old = house.totp.code(house.seeds.open(pending), house.totp.stepAt(house.clock.instant()) - 2);

        assertThat(enrolment.confirm(pending, new FirstCode(old, PHONE), HERE, proof, done -> {}))
                .isEqualTo(new Confirmation.Wrong("wrong code"));

        assertThat(house.app.enrolled(ASHA)).isEmpty();
        assertThat(house.fired).singleElement().satisfies(event -> {
            assertThat(event.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(event.detail()).isEqualTo("wrong code");
        });
        assertThat(confirm(pending, proof)).isInstanceOf(Confirmation.Confirmed.class);
    }

    @Test
    void aSetUpIsOverAfterTenMinutes() {
        var pending = enrolment.begin(ASHA);

        house.clock.move(Duration.ofMinutes(10).minusNanos(1));
        assertThat(enrolment.reveal(pending)).isPresent();
        house.clock.move(Duration.ofNanos(1));

        assertThat(enrolment.reveal(pending)).isEmpty();
        assertThat(confirm(pending, byPassword())).isEqualTo(new Confirmation.Expired());
        assertThat(house.app.enrolled(ASHA)).isEmpty();
    }

    @Test
    @DisplayName("Invariant 10: an app is not replaced without a fresh proof of the present one")
    void replacingNeedsProof() {
        confirm(enrolment.begin(ASHA), byPassword());
        var stale = house.proof(ASHA);
        house.clock.move(FreshProof.LIFETIME);
        var next = enrolment.begin(ASHA, Optional.of(onlyApp()));
        var somebodyElses = house.proof(new AccountId(2));

        assertThat(confirm(next, Optional.empty())).isEqualTo(new Confirmation.ProofNeeded());
        assertThat(confirm(next, Optional.of(house.passwordProof(ASHA)))).isEqualTo(new Confirmation.ProofNeeded());
        assertThat(confirm(next, Optional.of(stale))).isEqualTo(new Confirmation.ProofNeeded());
        assertThat(confirm(next, Optional.of(somebodyElses))).isEqualTo(new Confirmation.ProofNeeded());
        assertThat(house.actions).doesNotContain(Action.FACTOR_REPLACED);
    }

    @Test
    @DisplayName("a proof that was fresh when a replacement was begun is good until the ten minutes of it are over")
    void oneProofForTheWholeSetUp() {
        confirm(enrolment.begin(ASHA), byPassword());
        var proof = house.proof(ASHA);
        house.clock.move(FreshProof.LIFETIME.minusNanos(1));
        var next = enrolment.begin(ASHA, Optional.of(onlyApp()));

        house.clock.move(SetUp.LIFETIME.minusNanos(1));

        assertThat(confirm(next, Optional.of(proof))).isInstanceOf(Confirmation.Confirmed.class);
    }

    @Test
    void replacingLeavesOneAppAndTheBackupCodesAsTheyWere() {
        var first = enrolment.begin(ASHA);
        confirm(first, byPassword());
        var second = enrolment.begin(ASHA, Optional.of(onlyApp()));

        var confirmed = (Confirmation.Confirmed) confirm(second, Optional.of(house.proof(ASHA)));

        assertThat(confirmed.replaced()).isTrue();
        assertThat(confirmed.newCodes()).isEmpty();
        assertThat(confirmed.sessionEpoch()).isEqualTo(2);
        assertThat(house.app.enrolled(ASHA)).hasSize(1);
        house.clock.move(Duration.ofSeconds(30));
        assertThat(house.app.examine(ASHA, house.code(first))).isEqualTo(new Examined.NoMatch());
        assertThat(house.app.examine(ASHA, house.code(second))).isInstanceOf(Examined.Match.class);
        assertThat(house.actions).endsWith(Action.FACTOR_REPLACED);
    }

    @Test
    void ofTwoTabsWithoutProofTheSecondIsAskedForOne() {
        var one = enrolment.begin(ASHA);
        var other = enrolment.begin(ASHA);

        assertThat(confirm(one, byPassword())).isInstanceOf(Confirmation.Confirmed.class);
        assertThat(confirm(other, byPassword())).isEqualTo(new Confirmation.ProofNeeded());

        assertThat(house.app.enrolled(ASHA)).hasSize(1);
    }

    @Test
    @DisplayName("Invariant 1: a set-up that was finished does not set the accepted step back")
    void finishedOnce() {
        var pending = enrolment.begin(ASHA);
        confirm(pending, byPassword());

        assertThat(confirm(pending, Optional.of(house.proof(ASHA)))).isEqualTo(new Confirmation.Expired());
    }

    @Test
    @DisplayName("Design section 4: a pending set-up holds no clear secret, and prints none")
    void noClearSecret() {
        var pending = enrolment.begin(ASHA);

        var seed = house.seeds.open(pending);
        assertThat(pending.sealedSeed()).doesNotContain(seed.base32());
        assertThat(Base64.getDecoder().decode(pending.sealedSeed()))
                .isNotEqualTo(seed.key().bytes());
        assertThat(pending.toString()).doesNotContain(pending.sealedSeed());
    }

    @Test
    @DisplayName("F2: the revealed key is the same each time, as text, as a link and as a drawing")
    void reveal() {
        var pending = enrolment.begin(ASHA);

        var key = enrolment.reveal(pending).orElseThrow();

        assertThat(key).isEqualTo(enrolment.reveal(pending).orElseThrow());
        assertThat(key.grouped()).isEqualTo(house.seeds.open(pending).grouped());
        assertThat(key.uri().text()).startsWith("otpauth://totp/City%20Hospital:Asha%20Rao?secret=");
        assertThat(enrolment.begin(ASHA).setUp().name())
                .isNotEqualTo(pending.setUp().name());
    }

    @Test
    @DisplayName("N19: a first app needs the password of the last minutes, and nobody else's")
    void firstNeedsThePassword() {
        var stale = byPassword();
        house.clock.move(FreshProof.LIFETIME);
        var pending = enrolment.begin(ASHA);

        assertThat(confirm(pending, Optional.empty())).isEqualTo(new Confirmation.ProofNeeded());
        assertThat(confirm(pending, stale)).isEqualTo(new Confirmation.ProofNeeded());
        assertThat(confirm(pending, Optional.of(house.passwordProof(new AccountId(2)))))
                .isEqualTo(new Confirmation.ProofNeeded());
        assertThat(house.app.enrolled(ASHA)).isEmpty();
        assertThat(confirm(pending, byPassword())).isInstanceOf(Confirmation.Confirmed.class);
    }

    @Test
    @DisplayName("F18: another app comes beside the first: the codes of both are right, each once")
    void several() {
        var first = enrolment.begin(ASHA);
        confirm(first, byPassword());
        var second = enrolment.begin(ASHA);

        var confirmed = (Confirmation.Confirmed) confirm(second, TABLET, Optional.of(house.proof(ASHA)));

        assertThat(confirmed.replaced()).isFalse();
        assertThat(house.app.enrolled(ASHA)).extracting(EnrolledFactor::name).containsExactly("Phone", "Tablet");
        house.clock.move(Duration.ofSeconds(30));
        assertThat(house.app.examine(ASHA, house.code(first))).isInstanceOf(Examined.Match.class);
        assertThat(house.app.examine(ASHA, house.code(second))).isInstanceOf(Examined.Match.class);
    }

    @Test
    @DisplayName("F18: no two apps of a person have one name; the code may be given again with another")
    void oneName() {
        confirm(enrolment.begin(ASHA), byPassword());
        var second = enrolment.begin(ASHA);
        var proof = Optional.of(house.proof(ASHA));

        assertThat(confirm(second, new FactorName("PHONE"), proof)).isEqualTo(new Confirmation.NameTaken());
        assertThat(house.app.enrolled(ASHA)).hasSize(1);
        assertThat(confirm(second, TABLET, proof)).isInstanceOf(Confirmation.Confirmed.class);
    }

    @Test
    @DisplayName("F18: one app takes the place of one other, and may have its name")
    void replacesOneOfSeveral() {
        confirm(enrolment.begin(ASHA), byPassword());
        var phone = onlyApp();
        confirm(enrolment.begin(ASHA), TABLET, Optional.of(house.proof(ASHA)));

        var next = enrolment.begin(ASHA, Optional.of(phone));
        assertThat(confirm(next, TABLET, Optional.of(house.proof(ASHA)))).isEqualTo(new Confirmation.NameTaken());
        confirm(next, PHONE, Optional.of(house.proof(ASHA)));

        assertThat(house.app.enrolled(ASHA))
                .extracting(EnrolledFactor::name)
                .containsExactlyInAnyOrder("Phone", "Tablet");
        assertThat(house.app.enrolled(ASHA)).extracting(EnrolledFactor::id).doesNotContain(phone);
    }

    @Test
    @DisplayName("F18: a person has ten factors at most")
    void tooMany() {
        confirm(enrolment.begin(ASHA), byPassword());
        var proof = Optional.of(house.proof(ASHA));
        for (int number = 2; number <= SecondFactors.MOST; number++) {
            confirm(enrolment.begin(ASHA), new FactorName("Phone " + number), proof);
        }

        assertThat(house.app.enrolled(ASHA)).hasSize(10);
        assertThat(confirm(enrolment.begin(ASHA), TABLET, proof)).isEqualTo(new Confirmation.TooMany());
    }

    private FactorId onlyApp() {
        return house.app.enrolled(ASHA).get(0).id();
    }

    private Optional<FreshProof> byPassword() {
        return Optional.of(house.passwordProof(ASHA));
    }

    private Confirmation confirm(PendingTotp pending, Optional<FreshProof> proof) {
        return confirm(pending, PHONE, proof);
    }

    private Confirmation confirm(PendingTotp pending, FactorName name, Optional<FreshProof> proof) {
        return enrolment.confirm(pending, new FirstCode(house.code(pending), name), HERE, proof, done -> {});
    }
}
