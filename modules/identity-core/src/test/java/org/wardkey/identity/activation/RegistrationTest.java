package org.wardkey.identity.activation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.PersonKind;
import org.wardkey.identity.factor.FreshProof;
import org.wardkey.identity.factor.FreshProofs;

class RegistrationTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final AccountId FARIDA = new AccountId(1);

    @Test
    @DisplayName("ASVS V7.5.3: registering staff takes a second factor that was proved in the last minutes, by oneself")
    void staff() {
        AccountId somebodyElse = new AccountId(2);

        assertThatCode(() -> ask(PersonKind.STAFF, FreshProofs.given(FARIDA, NOW)))
                .doesNotThrowAnyException();
        refused(null);
        refused(FreshProofs.given(somebodyElse, NOW));
        refused(FreshProofs.given(FARIDA, NOW.minus(FreshProof.LIFETIME)));
        refused(FreshProofs.ofPassword(FARIDA, NOW));
    }

    @ParameterizedTest
    @EnumSource(value = PersonKind.class, mode = EnumSource.Mode.EXCLUDE, names = "STAFF")
    void registeringOthersTakesNone(PersonKind person) {
        assertThatCode(() -> ask(person, null)).doesNotThrowAnyException();
    }

    private static void refused(@Nullable FreshProof proof) {
        assertThatExceptionOfType(SecurityException.class).isThrownBy(() -> ask(PersonKind.STAFF, proof));
    }

    private static void ask(PersonKind person, @Nullable FreshProof proof) {
        Registration.requireProof(person, FARIDA, Optional.ofNullable(proof), NOW);
    }
}
