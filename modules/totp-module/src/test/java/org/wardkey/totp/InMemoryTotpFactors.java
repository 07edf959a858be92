package org.wardkey.totp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.factor.EnrolledFactor;

/** The authenticator apps, in a map. */
class InMemoryTotpFactors implements TotpFactors {

    private final Map<Long, Row> rows = new HashMap<>();
    private final List<String> enrolments = new ArrayList<>();

    @Override
    public List<LiveApp> live(AccountId account) {
        return of(account).stream().map(Row::app).toList();
    }

    @Override
    public List<EnrolledFactor> enrolled(AccountId account) {
        return of(account).stream()
                .map(row -> new EnrolledFactor(
                        AuthenticatorApp.KIND, "", row.since(), Optional.empty(), OptionalInt.empty()))
                .toList();
    }

    @Override
    public boolean finished(String enrolment) {
        return enrolments.contains(enrolment);
    }

    @Override
    public void add(AccountId account, String enrolment, TotpSeed seed, long step, Instant now) {
        long id = enrolments.size() + 1L;
        enrolments.add(enrolment);
        rows.put(id, new Row(account, new LiveApp(id, seed, step), now));
    }

    @Override
    public boolean spend(long id, long step, Instant now) {
        Row row = rows.get(id);
        if (row == null || row.app().lastStep() >= step) {
            return false;
        }
        rows.put(id, new Row(row.account(), new LiveApp(id, row.app().seed(), step), row.since()));
        return true;
    }

    @Override
    public int removeAll(AccountId account, Instant now) {
        int before = rows.size();
        rows.values().removeIf(row -> row.account().equals(account));
        return before - rows.size();
    }

    private List<Row> of(AccountId account) {
        return rows.values().stream()
                .filter(row -> row.account().equals(account))
                .toList();
    }

    private record Row(AccountId account, LiveApp app, Instant since) {}
}
