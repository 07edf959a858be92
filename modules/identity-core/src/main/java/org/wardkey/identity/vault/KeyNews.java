package org.wardkey.identity.vault;

import java.util.List;
import java.util.stream.Stream;

/** What differs between two looks at a keyset. */
record KeyNews(List<HeldKey> before, List<HeldKey> after) {

    /** In words for the audit trail, without any key: {@code sealing 123 added}. */
    List<String> words() {
        Stream<String> added =
                after.stream().filter(key -> missing(key, before)).map(key -> say(key, "added"));
        Stream<String> promoted = after.stream()
                .filter(HeldKey::primary)
                .filter(key -> !before.contains(key))
                .map(key -> say(key, "promoted"));
        Stream<String> retired =
                before.stream().filter(key -> missing(key, after)).map(key -> say(key, "retired"));
        return Stream.of(added, promoted, retired).flatMap(words -> words).toList();
    }

    static boolean missing(HeldKey key, List<HeldKey> keys) {
        return keys.stream().noneMatch(other -> other.part() == key.part() && other.id() == key.id());
    }

    private static String say(HeldKey key, String what) {
        return key.part().word() + ' ' + key.name() + ' ' + what;
    }
}
