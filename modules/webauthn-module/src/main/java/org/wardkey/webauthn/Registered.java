package org.wardkey.webauthn;

import com.webauthn4j.data.RegistrationData;
import org.wardkey.identity.enrolment.Confirmation;

/** What was found of a new key's answer. */
sealed interface Registered {

    /** It is right: the key can become somebody's. */
    record Right(RegistrationData key) implements Registered {}

    /** It is not right, or the key is not wanted. */
    record Wrong(Confirmation.Refusal refusal) implements Registered {}
}
