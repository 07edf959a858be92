package org.wardkey.web.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormFieldsTest {

    @Test
    @DisplayName("the fields of the address come first, then those of the form, each in its order")
    void order() {
        Map<String, String[]> fields = read("a=1&b=2", "c=3&a=4&a=5");

        assertThat(fields.keySet()).containsExactly("a", "b", "c");
        assertThat(fields.get("a")).containsExactly("1", "4", "5");
    }

    @Test
    @DisplayName("names and values are UTF-8, escaped as browsers do")
    void escapes() {
        Map<String, String[]> fields = read("", "form%3Aname=%E0%A4%86%E0%A4%B6%E0%A4%BE+D%2Bevi&empty=&bare&&=x");

        assertThat(fields.get("form:name")).containsExactly("\u0906\u0936\u093e D+evi");
        assertThat(fields.get("empty")).containsExactly("");
        assertThat(fields.get("bare")).containsExactly("");
        assertThat(fields.get("")).containsExactly("x");
        assertThat(fields).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%z", "%zz=1", "a=%u0041"})
    void aWrongEscapeIsRefused(String form) {
        assertThatThrownBy(() -> read("", form)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("Invariant 14: a thousand fields are read; of more, whose names all collide, none beyond them is")
    void colliding() {
        String thousand = colliding(FormFields.MOST);

        assertThat(read("", thousand)).hasSize(FormFields.MOST);
        assertThatThrownBy(() -> read("", thousand + "&one=more")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> read("one=more", thousand)).isInstanceOf(IllegalArgumentException.class);
    }

    /** "Aa" and "BB" have the same hash, and so has every row of as many of them. */
    private static String colliding(int count) {
        String form = IntStream.range(0, count)
                .mapToObj(i ->
                        Integer.toBinaryString(i + (1 << 12)).replace("0", "Aa").replace("1", "BB"))
                .map(name -> name + "=1")
                .collect(Collectors.joining("&"));
        assertThat(form.split("=1&?"))
                .extracting(String::hashCode)
                .containsOnly("BBAaAaAaAaAaAaAaAaAaAaAaAa".hashCode());
        return form;
    }

    private static Map<String, String[]> read(String query, String form) {
        return FormFields.read(query, form.getBytes(StandardCharsets.UTF_8));
    }
}
