package org.wardkey.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Role;
import org.wardkey.identity.session.PendingSignIn;
import org.wardkey.identity.session.PendingSignIn.Next;
import org.wardkey.identity.session.SignedIn;

@DisplayName("ASVS V2.3.1: no step of the ladder is skipped or taken out of order")
class DoorkeeperTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Optional<SignedIn> NOBODY = Optional.empty();
    private static final Optional<PendingSignIn> NOTHING = Optional.empty();

    @ParameterizedTest
    @CsvSource({
        "/sign-in, PUBLIC",
        "/sign-in/code, SECOND_STEP",
        "/sign-in/backup-code, SECOND_STEP",
        "/sign-in/sms, SECOND_STEP",
        "/sign-in/anything-new, SECOND_STEP",
        "/sign-out, PUBLIC",
        "/activate, PUBLIC",
        "/set-up, PUBLIC",
        "/not-me, PUBLIC",
        "/enrol, ENROLMENT",
        "/enrol/codes/download, ENROLMENT",
        "/profile, PERSON",
        "/profile/two-factor, PERSON",
        "/profile/two-factor/sms, PERSON",
        "/metrics, HEALTH",
        "/desk, DESK",
        "/desk/anything, DESK",
        "/people, PEOPLE",
        "/people/concerns/one, PEOPLE",
        "/assets/abc/wardkey.css, ASSET"
    })
    void everyPathHasAnArea(String path, Area area) {
        assertThat(Area.of(path)).isEqualTo(area);
    }

    @ParameterizedTest
    @CsvSource({
        "/forgotten",
        "/enrolment",
        "/sign-in.xhtml",
        "/deskk",
        "/peoples",
        "/WEB-INF/web.xml",
        "/assets",
        "/metrics/",
        "/metrics/base",
        "/openapi",
        "/health/x",
        "/healthy",
        "/profiles"
    })
    void aPathThatNobodyThoughtOfIsShut(String path) {
        assertThat(Area.of(path)).isEqualTo(Area.NOWHERE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Area.class,
            names = {"SECOND_STEP", "ENROLMENT", "PERSON", "DESK", "PEOPLE"})
    void nobodyStartsAtTheFirstStep(Area area) {
        assertThat(Doorkeeper.redirect(area, NOBODY, NOTHING)).contains("/sign-in");
    }

    @ParameterizedTest
    @EnumSource(
            value = Area.class,
            names = {"ENROLMENT", "PERSON", "DESK", "PEOPLE"})
    void whoOwesACodeOpensNothingElse(Area area) {
        assertThat(Doorkeeper.redirect(area, NOBODY, pending(Next.SECOND_FACTOR)))
                .contains("/sign-in/code");
    }

    @ParameterizedTest
    @EnumSource(
            value = Area.class,
            names = {"SECOND_STEP", "PERSON", "DESK", "PEOPLE"})
    void whoMustEnrolGoesToEnrolmentAndNowhereElse(Area area) {
        assertThat(Doorkeeper.redirect(area, NOBODY, pending(Next.ENROLMENT))).contains("/enrol");
    }

    @Test
    void eachPendingSignInOpensItsOwnStep() {
        assertThat(Doorkeeper.redirect(Area.SECOND_STEP, NOBODY, pending(Next.SECOND_FACTOR)))
                .isEmpty();
        assertThat(Doorkeeper.redirect(Area.ENROLMENT, NOBODY, pending(Next.ENROLMENT)))
                .isEmpty();
    }

    @Test
    void aSignedInPersonHasNoSecondStepToTake() {
        assertThat(Doorkeeper.redirect(Area.SECOND_STEP, person(), NOTHING)).contains("/profile");
        assertThat(Doorkeeper.redirect(Area.PERSON, person(), NOTHING)).isEmpty();
        assertThat(Doorkeeper.redirect(Area.ENROLMENT, person(), NOTHING)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Area.class,
            names = {"PUBLIC", "ASSET"})
    void publicPagesAreOpenToAll(Area area) {
        assertThat(Doorkeeper.redirect(area, NOBODY, NOTHING)).isEmpty();
        assertThat(Doorkeeper.redirect(area, person(), NOTHING)).isEmpty();
        assertThat(Doorkeeper.redirect(area, NOBODY, pending(Next.SECOND_FACTOR)))
                .isEmpty();
    }

    private static Optional<PendingSignIn> pending(Next next) {
        return Optional.of(new PendingSignIn(new AccountId(1), 0, next, NOW));
    }

    private static Optional<SignedIn> person() {
        return Optional.of(new SignedIn(new AccountId(1), 0, Set.of(Role.DOCTOR), NOW, null, null));
    }
}
