package org.wardkey.oversight.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.event.SecurityEvent.Action;

class SelectionTest {

    @Test
    @DisplayName("F13: a person sees each sign-in, each wrong password, each wrong code and each right password")
    void signInsAreSuccessesAndRefusals() {
        var signIns = Selection.SIGN_INS;

        assertThat(signIns.done()).containsExactlyInAnyOrder(Action.SIGN_IN, Action.PASSWORD_CHECK);
        assertThat(signIns.refused())
                .containsExactlyInAnyOrder(
                        Action.SIGN_IN, Action.PASSWORD_CHECK, Action.SECOND_FACTOR_CHECK, Action.UNUSUAL_PLACE);
    }

    @Test
    void aSelectionOfNothingIsRefused() {
        Set<Action> none = Set.of();
        Set<Action> some = Set.of(Action.SIGN_IN);

        assertThatThrownBy(() -> new Selection(none, some)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Selection(some, none)).isInstanceOf(IllegalArgumentException.class);
    }
}
