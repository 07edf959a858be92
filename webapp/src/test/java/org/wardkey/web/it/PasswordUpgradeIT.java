package org.wardkey.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.Secret;
import org.wardkey.identity.password.HashedPassword;
import org.wardkey.identity.password.PasswordCheck;
import org.wardkey.identity.password.Passwords;
import org.wardkey.identity.signin.FirstStep;
import org.wardkey.identity.vault.Binding;
import org.wardkey.identity.vault.Vault;

@ContainerTest
class PasswordUpgradeIT {

    private static final String WEAK = "$argon2id$v=19$m=7168,t=1,p=1$";

    @Inject
    private People people;

    @Inject
    private SignIns signIns;

    @Inject
    private Passwords passwords;

    @Inject
    private InTransaction inTransaction;

    @Inject
    private Vault vault;

    @Inject
    private Sql sql;

    @Test
    @DisplayName(
            "N4: a hash that costs less than the settings ask is replaced at the next right password, and works on")
    void upgraded() throws Exception {
        Person doctor = people.doctor();
        store(doctor, weak(People.PASSWORD));

        var first = signIns.password(doctor);
        String after = stored(doctor);
        var second = signIns.password(doctor);

        assertThat(first).isInstanceOf(FirstStep.Complete.class);
        assertThat(after).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(second).isInstanceOf(FirstStep.Complete.class);
        assertThat(stored(doctor)).as("a strong hash stays").isEqualTo(after);
    }

    @Test
    @DisplayName("N4: a wrong password replaces nothing")
    void notByAWrongPassword() throws Exception {
        Person doctor = people.doctor();
        store(doctor, weak("another password of theirs"));

        var answer = signIns.password(doctor);

        assertThat(answer).isInstanceOf(FirstStep.Refused.class);
        assertThat(stored(doctor)).startsWith(WEAK);
    }

    @Test
    @DisplayName("N4: a password that is changed between the comparison and the replacement stays changed")
    void changedMeanwhile() throws Exception {
        Person doctor = people.doctor();
        String compared = weak(People.PASSWORD);
        String chosen = weak("another password of theirs");
        store(doctor, chosen);

        inTransaction.run(() -> passwords.upgrade(
                doctor.account(),
                new PasswordCheck.Upgrade(
                        new HashedPassword(compared), new HashedPassword(weak("what was compared, hashed anew")))));

        assertThat(stored(doctor)).isEqualTo(chosen);
    }

    private static String weak(String password) {
        byte[] salt = "sixteen byte salt".substring(0, 16).getBytes(StandardCharsets.US_ASCII);
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(7168)
                .withIterations(1)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[32];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        var base64 = Base64.getEncoder().withoutPadding();
        return WEAK + base64.encodeToString(salt) + '$' + base64.encodeToString(hash);
    }

    private void store(Person person, String phc) throws SQLException {
        byte[] sealed = vault.seal(Secret.of(phc), binding(person));
        sql.execute("update password_credential set sealed = ? where account_id = ?", sealed, id(person));
    }

    private String stored(Person person) throws SQLException {
        byte[] sealed =
                sql.one(byte[].class, "select sealed from password_credential where account_id = ?", id(person));
        return vault.open(sealed, binding(person)).text();
    }

    private static Binding binding(Person person) {
        return new Binding("password_credential.sealed", Long.toString(id(person)));
    }

    private static long id(Person person) {
        return person.account().value();
    }
}
