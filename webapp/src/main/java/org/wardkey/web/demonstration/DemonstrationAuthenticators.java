package org.wardkey.web.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.Secret;
import org.wardkey.identity.enrolment.Confirmation;
import org.wardkey.identity.factor.FactorName;
import org.wardkey.identity.factor.FactorProofs;
import org.wardkey.identity.factor.FreshProof;
import org.wardkey.identity.factor.ProofOutcome;
import org.wardkey.totp.FirstCode;
import org.wardkey.totp.StandInAuthenticator;
import org.wardkey.totp.TotpEnrolment;

/**
 * The authenticator apps of the demonstration people: their keys, remembered beside the demonstration's database, so that
 * a visitor can have a code without a phone.
 */
@ApplicationScoped
class DemonstrationAuthenticators {

    private static final FactorName PHONE = new FactorName("Phone");

    @Inject
    private TotpEnrolment enrolment;

    @Inject
    private FactorProofs proofs;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "wardkey.demonstration.file", defaultValue = "data/demonstration.properties")
    private String file;

    /** Sets up an app for a person, as they would themselves, and remembers its key. */
    public void enrol(AccountId account, DemonstrationPerson person) {
        Optional<FreshProof> proof = prove(account, person);
        var pending = enrolment.begin(account);
        String key = enrolment.reveal(pending).orElseThrow().grouped();
        // A code of a step ago: the present one stays good for the visitor's first sign-in.
        String code = new StandInAuthenticator(key).code(clock.instant().minusSeconds(30));
        var outcome = enrolment.confirm(pending, new FirstCode(code, PHONE), Origin.server(), proof, done -> {});
        if (!(outcome instanceof Confirmation.Confirmed)) {
            throw new IllegalStateException("a demonstration authenticator could not be set up: " + outcome);
        }
        Properties keys = load();
        keys.setProperty(name(person), key);
        store(keys);
    }

    private Optional<FreshProof> prove(AccountId account, DemonstrationPerson person) {
        try (var password = Secret.of(person.password())) {
            return proofs.prove(account, password, Origin.server()) instanceof ProofOutcome.Proven proven
                    ? Optional.of(proven.proof())
                    : Optional.empty();
        }
    }

    /** The key, for an app on the visitor's own phone. */
    public Optional<String> key(DemonstrationPerson person) {
        return Optional.ofNullable(load().getProperty(name(person)));
    }

    /** The code of now. */
    public Optional<String> code(DemonstrationPerson person) {
        return key(person).map(key -> new StandInAuthenticator(key).code(clock.instant()));
    }

    private static String name(DemonstrationPerson person) {
        return person.account().name().replace(' ', '-');
    }

    private Properties load() {
        var keys = new Properties();
        Path path = Path.of(file);
        if (Files.exists(path)) {
            try (var in = Files.newBufferedReader(path)) {
                keys.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return keys;
    }

    private void store(Properties keys) {
        Path path = Path.of(file).toAbsolutePath();
        try {
            Files.createDirectories(path.getParent());
            try (var out = Files.newBufferedWriter(path)) {
                keys.store(out, "Keys of the demonstration people's authenticator apps");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
