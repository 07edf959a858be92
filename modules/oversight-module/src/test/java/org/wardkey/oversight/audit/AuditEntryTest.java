package org.wardkey.oversight.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.FactorKind;
import org.wardkey.identity.Origin;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.event.SecurityEvent.Outcome;

class AuditEntryTest {

    @Test
    @DisplayName("Invariant 8, ASVS V16.2.2, V16.3.1: an entry keeps who, what, factor, from where and when")
    void keepsEveryPartOfTheEvent() {
        var event = Events.factorRemovedByDesk();

        var entry = new AuditEntry(event);

        assertThat(entry)
                .hasFieldOrPropertyWithValue("happenedAt", Events.MORNING)
                .hasFieldOrPropertyWithValue("action", Action.FACTOR_REMOVED)
                .hasFieldOrPropertyWithValue("outcome", Outcome.DONE)
                .hasFieldOrPropertyWithValue("subject", 41L)
                .hasFieldOrPropertyWithValue("actor", 7L)
                .hasFieldOrPropertyWithValue("factor", "authenticator-app")
                .hasFieldOrPropertyWithValue("address", "2001:db8::17")
                .hasFieldOrPropertyWithValue("device", Events.CHROME_ON_WINDOWS)
                .hasFieldOrPropertyWithValue("detail", "phone lost");
    }

    @Test
    void anAttemptOnAnUnknownIdentifierIsAboutNobody() {
        var event = Events.signInOfNobodyKnown();

        var entry = new AuditEntry(event);

        assertThat(entry)
                .hasFieldOrPropertyWithValue("subject", null)
                .hasFieldOrPropertyWithValue("actor", null)
                .hasFieldOrPropertyWithValue("factor", null)
                .hasFieldOrPropertyWithValue("detail", "unknown");
        assertThat(entry.isAbout(Events.PATIENT)).isFalse();
    }

    @Test
    @DisplayName("ASVS V16.4.1: a detail with line breaks stays on one line")
    void aDetailStaysOnOneLine() {
        var event = Events.signInOfNobodyKnown().with("unknown\r\n2026-03-02 SIGN_IN DONE\u0000");

        var entry = new AuditEntry(event);

        assertThat(entry.asSignIn().detail()).isEqualTo("unknown\uFFFD\uFFFD2026-03-02 SIGN_IN DONE\uFFFD");
    }

    @Test
    void textsAreCutToTheirColumnsSoThatNoClientCanMakeAnEntryFail() {
        var origin = new Origin("a".repeat(500), "🏥".repeat(500));
        var event = SecurityEvent.own(Action.SIGN_IN, Outcome.DONE, Events.PATIENT, origin, Events.MORNING)
                .with("d".repeat(5000));

        var shown = new AuditEntry(event).asSignIn();

        assertThat(shown.address()).hasSize(45);
        assertThat(shown.device()).hasSizeLessThanOrEqualTo(200).endsWith("🏥");
        assertThat(shown.detail()).hasSize(200);
    }

    @Test
    void everyWordThatCanBeStoredFitsItsColumn() throws IOException {
        var longestFactor = new FactorKind("a".repeat(24));

        assertThat(Action.values())
                .allSatisfy(a -> assertThat(a.name().length()).isLessThanOrEqualTo(width("action")));
        assertThat(Outcome.values())
                .allSatisfy(o -> assertThat(o.name().length()).isLessThanOrEqualTo(width("outcome")));
        assertThat(longestFactor.name().length()).isLessThanOrEqualTo(width("factor"));
        assertThat(AuditEntry.LONGEST_ADDRESS).isEqualTo(width("address"));
        assertThat(AuditEntry.LONGEST_DEVICE).isEqualTo(width("device"));
        assertThat(AuditEntry.LONGEST_DETAIL).isEqualTo(width("detail"));
    }

    @Test
    @DisplayName("ASVS V16.4.2: an entry has nothing that changes it")
    void nothingChangesAnEntry() {
        Stream<Field> stored = Arrays.stream(AuditEntry.class.getDeclaredFields())
                .filter(f ->
                        !Modifier.isStatic(f.getModifiers()) && !f.isSynthetic() && !f.isAnnotationPresent(Id.class));

        assertThat(stored)
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f.getAnnotation(Column.class).updatable())
                        .as(f.getName())
                        .isFalse());
        assertThat(AuditEntry.class.getDeclaredMethods())
                .filteredOn(m -> !m.isSynthetic() && !Modifier.isStatic(m.getModifiers()))
                .noneMatch(m -> m.getReturnType() == void.class);
    }

    @Test
    void aSignInIsShownAsItWasKept() {
        var event = SecurityEvent.own(Action.SIGN_IN, Outcome.DONE, Events.PATIENT, Events.WARD_PC, Events.MORNING)
                .with(Events.APP)
                .with("word");

        var shown = new AuditEntry(event).asSignIn();

        assertThat(shown)
                .isEqualTo(new SignInEntry(
                        0,
                        Events.MORNING,
                        Outcome.DONE,
                        Action.SIGN_IN,
                        Events.APP,
                        "2001:db8::17",
                        Events.CHROME_ON_WINDOWS,
                        "word"));
        assertThat(shown.deviceName().browser()).isEqualTo(DeviceName.Browser.CHROME);
    }

    /** The width that the migration gives a text column. */
    private static int width(String column) throws IOException {
        String migration = "/db/migration/oversight/V1__audit_entry.sql";
        try (InputStream sql = Objects.requireNonNull(AuditEntryTest.class.getResourceAsStream(migration))) {
            var found = Pattern.compile("\\b" + column + " +varchar\\(([0-9]+)\\)")
                    .matcher(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(found.find()).as("column " + column).isTrue();
            return Integer.parseInt(found.group(1));
        }
    }
}
