package org.wardkey.identity.backupcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.event.RecordedEvents;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.factor.Examined;
import org.wardkey.identity.password.CountingHasher;

class BackupCodesTest {

    private static final AccountId ASHA = new AccountId(1);
    private static final AccountId RAVI = new AccountId(2);
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final CountingHasher hasher = new CountingHasher();
    private final InMemorySets sets = new InMemorySets();
    private final RecordedEvents events = new RecordedEvents();
    private final BackupCodes codes =
            new BackupCodes(sets, hasher, new SecureRandom(), Clock.fixed(NOW, ZoneOffset.UTC), events);

    @Test
    @DisplayName("N21, ASVS V6.5.4: a set is ten different codes of twenty digits, 66 bits each")
    void tenCodes() {
        var fresh = codes.prepare();

        assertThat(fresh.codes()).hasSize(10).doesNotHaveDuplicates();
        assertThat(fresh.codes()).allSatisfy(code -> assertThat(code.grouped()).matches("([0-9]{4} ){4}[0-9]{4}"));
        assertThat(fresh.salt()).hasSize(16).isNotEqualTo(codes.prepare().salt());
    }

    @Test
    @DisplayName("N7, V6.5.2: what is stored of a code is its slow hash under the salt of its set")
    void slowHash() {
        var fresh = codes.prepare();

        assertThat(fresh.digests())
                .containsExactlyElementsOf(fresh.codes().stream()
                        .map(code -> hasher.digest(code.digits(), fresh.salt()))
                        .toList());
    }

    @Test
    @DisplayName("Invariant 2: each of the ten works once, in any order, and the count left is told")
    void eachOnce() {
        var fresh = issue();

        for (int i = 9; i >= 0; i--) {
            String typed = fresh.codes().get(i).grouped();
            var match = (Examined.Match) codes.examine(ASHA, typed);
            assertThat(match.left()).isEqualTo(OptionalInt.of(i));
            assertThat(match.spend()).isTrue();
            assertThat(codes.examine(ASHA, typed)).isEqualTo(new Examined.AlreadyUsed());
            assertThat(codes.left(ASHA)).isEqualTo(i);
        }
        assertThat(codes.enrolled(ASHA)).singleElement().satisfies(shown -> {
            assertThat(shown.left()).isEqualTo(OptionalInt.of(0));
            assertThat(shown.since()).isEqualTo(NOW);
            assertThat(shown.lastUsed()).contains(NOW);
        });
    }

    @Test
    @DisplayName("N6: of two that examined the same code, one spends it")
    void lostRace() {
        String typed = issue().codes().get(3).grouped();
        var one = (Examined.Match) codes.examine(ASHA, typed);
        var other = (Examined.Match) codes.examine(ASHA, typed);

        assertThat(one.spend()).isTrue();
        assertThat(other.spend()).isFalse();
    }

    @Test
    void aNewSetEndsTheOldOneAndIsRecorded() {
        String old = issue().codes().get(0).grouped();
        var matchOfOld = (Examined.Match) codes.examine(ASHA, old);

        String fresh = issue().codes().get(0).grouped();

        assertThat(codes.examine(ASHA, old)).isEqualTo(new Examined.NoMatch());
        assertThat(matchOfOld.spend()).isFalse();
        assertThat(codes.examine(ASHA, fresh)).isInstanceOf(Examined.Match.class);
        assertThat(codes.left(ASHA)).isEqualTo(10);
        assertThat(events.actions()).containsExactly(Action.BACKUP_CODES_ISSUED, Action.BACKUP_CODES_ISSUED);
    }

    @Test
    @DisplayName("Invariant 5: an attempt costs one slow hash, with codes, with other codes or with none")
    void oneHash() {
        String code = issue().codes().get(0).grouped();
        String wrong = codes.prepare().codes().get(0).grouped();
        hasher.sinceThen();

        codes.examine(ASHA, code);
        codes.examine(ASHA, wrong);
        codes.examine(RAVI, code);

        assertThat(hasher.sinceThen()).isEqualTo(3);
        assertThat(codes.examine(RAVI, code)).isEqualTo(new Examined.NoMatch());
        assertThat(codes.examine(ASHA, wrong)).isEqualTo(new Examined.NoMatch());
    }

    @Test
    void recognisesTwentyDigitsHoweverTheyAreTyped() {
        assertThat(codes.recognises("12345678901234567890")).isTrue();
        assertThat(codes.recognises("1234 5678-9012 3456 7890 ")).isTrue();
        assertThat(codes.recognises("१२३४ ५६७८ ९०१२ ३४५६ ७८९०")).isTrue();

        assertThat(codes.recognises("1234567890123456789")).isFalse();
        assertThat(codes.recognises("123456789012345678901")).isFalse();
        assertThat(codes.recognises("1234567890123456789x")).isFalse();
        assertThat(codes.examine(ASHA, "123456")).isEqualTo(new Examined.NoMatch());
    }

    @Test
    void backupCodesDoNotStandAloneAndGoWithTheFactor() {
        issue();

        assertThat(codes.standsAlone()).isFalse();
        assertThat(codes.removeAll(ASHA)).isEqualTo(1);

        assertThat(codes.enrolled(ASHA)).isEmpty();
        assertThat(codes.left(ASHA)).isZero();
        assertThat(codes.kind()).hasToString("backup-code");
    }

    @Test
    @DisplayName("V16.2.5: a code does not print itself")
    void printsNothing() {
        var code = codes.prepare().codes().get(0);

        assertThat(code.toString()).doesNotContainPattern("[0-9]");
    }

    private NewBackupCodes issue() {
        var fresh = codes.prepare();
        codes.store(ASHA, fresh, Origin.server());
        return fresh;
    }

    /** As the database has them. */
    private static final class InMemorySets implements BackupCodeSets {

        private final Map<AccountId, LiveSet> live = new HashMap<>();
        private long ids;

        @Override
        public Optional<LiveSet> live(AccountId account) {
            return Optional.ofNullable(live.get(account));
        }

        @Override
        public void add(AccountId account, NewBackupCodes codes, Instant now) {
            var stored = codes.digests().stream()
                    .map(digest -> new LiveSet.Code(++ids, digest, Optional.empty()))
                    .toList();
            assertThat(live.put(account, new LiveSet(codes.salt(), now, stored)))
                    .isNull();
        }

        @Override
        public boolean spend(long code, Instant now) {
            for (var entry : live.entrySet()) {
                var set = entry.getValue();
                List<LiveSet.Code> after = new ArrayList<>(set.codes());
                for (int i = 0; i < after.size(); i++) {
                    if (after.get(i).id() == code && after.get(i).usedAt().isEmpty()) {
                        after.set(i, after.get(i).used(now));
                        entry.setValue(new LiveSet(set.salt(), set.issuedAt(), after));
                        return true;
                    }
                }
            }
            return false;
        }

        @Override
        public int end(AccountId account, Instant now) {
            return live.remove(account) == null ? 0 : 1;
        }
    }
}
