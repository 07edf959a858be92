package org.wardkey.identity.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BindingTest {

    @Test
    void noTwoPlacesShareTheirAssociatedData() {
        assertThat(new Binding("contact.sealed", "7").associatedData())
                .isNotEqualTo(new Binding("contact", "sealed/7").associatedData())
                .isNotEqualTo(new Binding("contact.sealed", "77").associatedData());
    }

    @ParameterizedTest
    @CsvSource({"'',1", "Contact,1", "a/b,1", "a.b.c,1", "contact.sealed,''", "contact.sealed,' '"})
    void aBindingWithoutPlaceOrRowIsRefused(String place, String row) {
        assertThatThrownBy(() -> new Binding(place, row)).isInstanceOf(IllegalArgumentException.class);
    }
}
