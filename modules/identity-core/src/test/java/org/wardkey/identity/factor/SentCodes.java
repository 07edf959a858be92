package org.wardkey.identity.factor;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorId;
import org.wardkey.identity.FactorKind;

/** A restricted kind whose codes look like {@code app-…} and were sent for one request. */
public final class SentCodes implements SecondFactor {

    public static final FactorKind KIND = new FactorKind("sent");

    private static final FactorId ONLY = new FactorId(KIND, 1);

    private final Map<String, String> codes = new HashMap<>();
    private boolean taken;

    public void send(String request, String code) {
        codes.put(request, code);
    }

    @Override
    public FactorKind kind() {
        return KIND;
    }

    @Override
    public boolean recognises(String typed) {
        return false;
    }

    @Override
    public Examined examine(AccountId account, String typed) {
        return new Examined.NoMatch();
    }

    @Override
    public Examined examine(AccountId account, String typed, String request) {
        Examined.Match match = () -> codes.remove(request, typed);
        return typed.equals(codes.get(request)) ? match : new Examined.NoMatch();
    }

    @Override
    public List<EnrolledFactor> enrolled(AccountId account) {
        return taken
                ? List.of()
                : List.of(new EnrolledFactor(ONLY, "•••• 1234", Instant.EPOCH, Optional.empty(), OptionalInt.empty()));
    }

    @Override
    public boolean standsAlone() {
        return false;
    }

    @Override
    public boolean restricted() {
        return true;
    }

    @Override
    public boolean remove(AccountId account, long number) {
        boolean there = number == ONLY.number() && !taken;
        taken = taken || there;
        return there;
    }

    @Override
    public boolean suspend(AccountId account, long number) {
        return remove(account, number);
    }

    @Override
    public int removeAll(AccountId account) {
        return remove(account, ONLY.number()) ? 1 : 0;
    }
}
