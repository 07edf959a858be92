package org.wardkey.identity.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkey.identity.AccountId;

@DisplayName("What is written of a concern")
class ConcernNoteTest {

    @Test
    @DisplayName("is one line, whatever was typed")
    void oneLine() {
        assertThat(ConcernNote.read("  Was their daughter.\r\nAll is well.\u202E "))
                .contains(new ConcernNote("Was their daughter. All is well."));
        assertThat(ConcernNote.read("n".repeat(ConcernNote.LONGEST))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "999941057058",
                "It is 9999 4105 7058.",
                "9999-4105-7058",
                "\u0967\u0967\u0967\u0967\u0967\u0967\u0967\u0967\u0967\u0967\u0967\u0967"
            })
    @DisplayName("Invariant 4: holds no number that could be an Aadhaar number")
    void noAadhaarNumber(String typed) {
        assertThat(ConcernNote.read(typed)).isEmpty();
        assertThatThrownBy(() -> new ConcernNote(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("is not empty, and not long")
    void length() {
        assertThat(ConcernNote.read(" \t ")).isEmpty();
        assertThat(ConcernNote.read("n".repeat(ConcernNote.LONGEST + 1))).isEmpty();
        assertThat(ConcernNote.read("n".repeat(1_000_000))).isEmpty();
    }

    @Test
    @DisplayName("says what it was in a word for the text bundles, and nothing that anybody typed")
    void word() {
        var now = Instant.EPOCH;

        assertThatThrownBy(() -> new Doubt(new AccountId(1), "a new app", now, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
