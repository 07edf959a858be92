package org.wardkey.totp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorId;
import org.wardkey.identity.factor.EnrolledFactor;
import org.wardkey.identity.factor.FactorName;

/** The authenticator apps, in a map. */
class InMemoryTotpFactors implements TotpFactors {

    private final Map<Long, Row> rows = new HashMap<>();
    private final List<String> enrolments = new ArrayList<>();
    private final Set<Long> suspended = new HashSet<>();

    @Override
    public List<LiveApp> live(AccountId account) {
        return of(account).stream()
                .filter(row -> !suspended.contains(row.app().id()))
                .map(Row::app)
                .toList();
    }

    @Override
    public List<EnrolledFactor> enrolled(AccountId account) {
        return of(account).stream()
                .map(row -> new EnrolledFactor(
                        new FactorId(AuthenticatorApp.KIND, row.app().id()),
                        row.name().text(),
                        row.since(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        suspended.contains(row.app().id())))
                .toList();
    }

    @Override
    public boolean finished(String enrolment) {
        return enrolments.contains(enrolment);
    }

    @Override
    public long add(AccountId account, String enrolment, FactorName name, TotpSeed seed, long step, Instant now) {
        long id = enrolments.size() + 1L;
        enrolments.add(enrolment);
        rows.put(id, new Row(account, name, new LiveApp(id, seed, step), now));
        return id;
    }

    @Override
    public boolean spend(long id, long step, Instant now) {
        Row row = rows.get(id);
        if (row == null || suspended.contains(id) || row.app().lastStep() >= step) {
            return false;
        }
        rows.put(
                id, new Row(row.account(), row.name(), new LiveApp(id, row.app().seed(), step), row.since()));
        return true;
    }

    @Override
    public boolean rename(AccountId account, long id, FactorName name) {
        Row row = rows.get(id);
        if (row == null || !row.account().equals(account)) {
            return false;
        }
        rows.put(id, new Row(account, name, row.app(), row.since()));
        return true;
    }

    @Override
    public boolean remove(AccountId account, long id, Instant now) {
        return rows.values()
                .removeIf(row -> row.account().equals(account) && row.app().id() == id);
    }

    @Override
    public boolean suspend(AccountId account, long id, Instant now) {
        Row row = rows.get(id);
        return row != null && row.account().equals(account) && suspended.add(id);
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

    private record Row(AccountId account, FactorName name, LiveApp app, Instant since) {}
}
