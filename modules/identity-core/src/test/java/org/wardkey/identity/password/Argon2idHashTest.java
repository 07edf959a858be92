package org.wardkey.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkey.identity.Secret;

class Argon2idHashTest {

    private static final String SALT = "AAAAAAAAAAAAAAAAAAAAAA";
    private static final String OUTPUT = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    @Property
    void whatIsWrittenIsReadAgain(
            @ForAll @Size(min = 8, max = 64) byte[] salt,
            @ForAll @Size(min = 16, max = 64) byte[] output,
            @ForAll @IntRange(min = 64, max = 262_144) int memoryKib,
            @ForAll @IntRange(min = 1, max = 20) int passes,
            @ForAll @IntRange(min = 1, max = 8) int lanes) {
        var hash = new Argon2idHash(new Argon2idCost(memoryKib, passes, lanes), Secret.of(salt), Secret.of(output));

        assertThat(Argon2idHash.parse(hash.written())).contains(hash);
    }

    @Test
    @DisplayName("NIST N4: a stored hash says its scheme, version, cost and salt")
    void theFormatIsThatOfPhcStrings() {
        var hash = new Argon2idHash(new Argon2idCost(19_456, 2, 1), Secret.of(new byte[16]), Secret.of(new byte[32]));

        assertThat(hash.written().phc()).isEqualTo("$argon2id$v=19$m=19456,t=2,p=1$" + SALT + '$' + OUTPUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "$argon2id$",
                "$argon2i$v=19$m=19456,t=2,p=1$" + SALT + "$" + OUTPUT,
                "$argon2id$v=16$m=19456,t=2,p=1$" + SALT + "$" + OUTPUT,
                "$argon2id$m=19456,t=2,p=1$" + SALT + "$" + OUTPUT,
                "$argon2id$v=19$t=2,m=19456,p=1$" + SALT + "$" + OUTPUT,
                "$argon2id$v=19$m=019456,t=2,p=1$" + SALT + "$" + OUTPUT,
                "$argon2id$v=19$m=19456,t=2,p=1$" + SALT + "==$" + OUTPUT + "=",
                "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAB$" + OUTPUT,
                "$argon2id$v=19$m=19456,t=2,p=1$" + SALT + "$" + OUTPUT + "\n",
                " $argon2id$v=19$m=19456,t=2,p=1$" + SALT + "$" + OUTPUT,
                "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAA$" + OUTPUT,
                "$argon2id$v=19$m=१९४५६,t=2,p=1$" + SALT + "$" + OUTPUT,
            })
    void anyOtherWritingIsRefused(String phc) {
        assertThat(Argon2idHash.parse(new HashedPassword(phc))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"m=262145,t=2,p=1", "m=9999999,t=1,p=1", "m=19456,t=21,p=1", "m=19456,t=2,p=9", "m=7,t=1,p=1"})
    void aCostBeyondTheCeilingsIsRefused(String cost) {
        assertThat(Argon2idHash.parse(new HashedPassword("$argon2id$v=19$" + cost + "$" + SALT + "$" + OUTPUT)))
                .isEmpty();
    }

    @Property
    void noTextBreaksTheReader(@ForAll String text) {
        assertThat(Argon2idHash.parse(new HashedPassword("$argon2id$v=19$m=19456,t=2,p=1$" + text)))
                .isEmpty();
    }

    @Test
    void aShortSaltOrHashIsNotMade() {
        var cost = new Argon2idCost(64, 1, 1);

        assertThatThrownBy(() -> new Argon2idHash(cost, Secret.of(new byte[7]), Secret.of(new byte[32])))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Argon2idHash(cost, Secret.of(new byte[16]), Secret.of(new byte[15])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingOfAHashIsPrinted() {
        var hash = new Argon2idHash(new Argon2idCost(64, 1, 1), Secret.of(new byte[16]), Secret.of(new byte[32]));

        assertThat(hash.toString()).doesNotContain("AAAA").contains("output=Secret");
        assertThat(hash.written()).hasToString("HashedPassword");
    }
}
