package org.wardkey.identity.session;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Origin;

/** Remembers which sessions were begun. */
public final class InMemorySessions implements Sessions {

    private final List<Session.Rung> begun = new ArrayList<>();
    private final SecureRandom random = new SecureRandom();

    /** On which rungs, in their order. */
    public List<Session.Rung> begun() {
        return List.copyOf(begun);
    }

    @Override
    public SessionSecret begin(Session.Rung rung, Origin origin) {
        begun.add(rung);
        return SessionSecret.draw(random);
    }

    @Override
    public Optional<Session> find(SessionSecret secret) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void use(long id, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean update(long id, Session.Rung rung) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void end(long id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean end(AccountId account, long id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<OwnSession> of(AccountId account) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> note(long id, String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean note(long id, String name, @Nullable String text) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int drop(Instant lastUsed) {
        throw new UnsupportedOperationException();
    }
}
