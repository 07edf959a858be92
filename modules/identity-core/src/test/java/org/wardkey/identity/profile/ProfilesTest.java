package org.wardkey.identity.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.Injected;
import org.wardkey.identity.Origin;
import org.wardkey.identity.PersonKind;
import org.wardkey.identity.account.AadhaarNumber;
import org.wardkey.identity.account.HospitalNumber;
import org.wardkey.identity.account.InMemoryAccounts;
import org.wardkey.identity.account.MobileNumber;
import org.wardkey.identity.account.NewAccount;
import org.wardkey.identity.event.RecordedEvents;
import org.wardkey.identity.event.SecurityEvent.Action;

class ProfilesTest {

    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final RecordedEvents events = new RecordedEvents();
    private final Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    private final Profiles profiles = Injected.into(new Profiles(), accounts, events, clock);

    @Test
    @DisplayName("ASVS V14.2.6, invariant 4: a profile shows identifiers and contacts masked")
    void masked() {
        var asha = accounts.add(patient()).id();

        var profile = profiles.of(asha);

        assertThat(profile.identifiers())
                .extracting(Profile.Masked::text)
                .containsExactly("XXXX XXXX 7058", "WH100001")
                .allSatisfy(text -> assertThat(profile.toString()).contains(text));
        assertThat(profile.contacts()).extracting(Profile.Masked::text).containsExactly("•••••• 0001");
        assertThat(profile.toString()).doesNotContain("99994105", "9000000001");
    }

    @Test
    void aChosenLanguageIsKeptAndRecorded() {
        var asha = accounts.add(patient()).id();

        profiles.speak(asha, Locale.forLanguageTag("hi"), Origin.server());

        assertThat(profiles.of(asha).language()).isEqualTo(Locale.forLanguageTag("hi"));
        assertThat(events.fired()).singleElement().satisfies(event -> {
            assertThat(event.action()).isEqualTo(Action.LANGUAGE_CHANGED);
            assertThat(event.detail()).isEqualTo("hi");
        });
    }

    private static NewAccount patient() {
        return new NewAccount(
                PersonKind.PATIENT,
                "Asha Devi",
                Locale.ENGLISH,
                Set.of(),
                List.of(new AadhaarNumber("999941057058"), new HospitalNumber("WH100001")),
                List.of(new MobileNumber("+919000000001")));
    }
}
