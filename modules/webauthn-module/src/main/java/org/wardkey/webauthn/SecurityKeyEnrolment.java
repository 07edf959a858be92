package org.wardkey.webauthn;

import com.webauthn4j.data.RegistrationData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.RandomName;
import org.wardkey.identity.enrolment.Confirmation;
import org.wardkey.identity.enrolment.Confirmation.Confirmed;
import org.wardkey.identity.enrolment.FactorSetUp;
import org.wardkey.identity.enrolment.SetUp;
import org.wardkey.identity.factor.FactorName;
import org.wardkey.identity.factor.FreshProof;

/** Sets up a security key: begin, ask the key ({@link SecurityKeyQuestions}), confirm its answer. */
@ApplicationScoped
public class SecurityKeyEnrolment {

    private FactorSetUp setUps;
    private SecurityKeys keys;
    private Challenges challenges;
    private Ceremonies ceremonies;
    private SecureRandom random;
    private Clock clock;

    @Inject
    SecurityKeyEnrolment(
            FactorSetUp setUps,
            SecurityKeys keys,
            Challenges challenges,
            Ceremonies ceremonies,
            SecureRandom random,
            Clock clock) {
        this.setUps = setUps;
        this.keys = keys;
        this.challenges = challenges;
        this.ceremonies = ceremonies;
        this.random = random;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway.Init")
    protected SecurityKeyEnrolment() {
        // for the container's proxy
    }

    /** Begins a set-up of a key beside what the person has. */
    public SetUp begin(AccountId account) {
        return new SetUp(account, RandomName.draw(random), clock.instant(), Optional.empty());
    }

    /**
     * Makes the key a second factor of the person's, if its answer is right.
     *
     * @param typed the browser's answer, as JSON
     * @param name what the person calls it
     * @param proof by the strongest that the person has, fresh when the set-up was begun (NIST N19)
     * @param keep how the person's own session goes on; see {@link FactorSetUp#confirm}
     */
    public Confirmation confirm(
            SetUp setUp,
            String typed,
            FactorName name,
            Origin origin,
            Optional<FreshProof> proof,
            Consumer<Confirmed> keep) {
        Optional<RegistrationData> answer = ceremonies.registration(typed);
        Optional<Question> question = answer.flatMap(given -> Ceremonies.challenge(given.getCollectedClientData()))
                .flatMap(challenges::find);
        if (answer.isEmpty() || question.isEmpty()) {
            return refuse(setUp, new Confirmation.Wrong("unknown answer"), origin);
        }
        if (!setUp.alive(clock.instant())
                || !question.get().asks(Purpose.REGISTRATION, setUp.account(), clock.instant())) {
            return refuse(setUp, new Confirmation.Expired(), origin);
        }
        Registered found = ceremonies.verify(answer.get(), question.get());
        if (found instanceof Registered.Wrong wrong) {
            challenges.take(question.get());
            return refuse(setUp, wrong.refusal(), origin);
        }
        var key = new NewKey(keys, challenges, setUp.account(), name, question.get(), answer.get());
        return setUps.confirm(setUp, key, proof, origin, keep);
    }

    private Confirmation refuse(SetUp setUp, Confirmation.Refusal refusal, Origin origin) {
        return setUps.refuse(setUp, SecurityKey.KIND, refusal, origin);
    }
}
