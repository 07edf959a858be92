package org.wardkey.web.gate;

import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.Secret;
import org.wardkey.identity.account.Account;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.session.OwnSession;
import org.wardkey.identity.session.Session;
import org.wardkey.identity.session.SessionSecret;
import org.wardkey.identity.session.Sessions;
import org.wardkey.identity.vault.Binding;
import org.wardkey.identity.vault.Vault;

/** What the gate stands on, in memory: one active account, its sessions, and a vault. */
final class House implements Sessions {

    static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    static final AccountId ACCOUNT = new AccountId(1);

    final LadderSessions ladder;
    final FormToken token;
    final List<Long> used = new ArrayList<>();

    private final SecureRandom random = new SecureRandom();
    private final Map<Long, Session> kept = new HashMap<>();
    private final Map<Long, String> secrets = new HashMap<>();
    private final Map<String, String> notes = new HashMap<>();
    private int epoch;
    private long last;
    private boolean away;

    House() {
        Accounts accounts = (Accounts) Proxy.newProxyInstance(
                Accounts.class.getClassLoader(), new Class<?>[] {Accounts.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("find")) {
                        return Optional.of(new OneAccount());
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
        var pendings = into(new PendingCookie(), new TellingVault());
        ladder = into(new LadderSessions(), this, accounts, pendings, Clock.fixed(NOW, ZoneOffset.UTC));
        token = into(new FormToken(), random, ladder);
    }

    /** Looks fail from now on. */
    void loseTheDatabase() {
        away = true;
    }

    /** Ends every session of the account, as a lock does. */
    void endAll() {
        epoch++;
    }

    int count() {
        return kept.size();
    }

    @Override
    public SessionSecret begin(Session.Rung rung, Origin origin) {
        var secret = SessionSecret.draw(random);
        last++;
        secrets.put(last, secret.text());
        kept.put(last, new Session(last, rung, NOW, NOW));
        return secret;
    }

    SessionSecret begin(Session.Rung rung) {
        return begin(rung, Origin.server());
    }

    @Override
    public Optional<Session> find(SessionSecret secret) {
        if (away) {
            throw new IllegalStateException("the database is away");
        }
        return kept.values().stream()
                .filter(session -> Objects.equals(secrets.get(session.id()), secret.text()))
                .filter(session -> session.rung().sessionEpoch() == epoch)
                .findFirst();
    }

    @Override
    public void use(long id, Instant now) {
        used.add(id);
    }

    @Override
    public boolean update(long id, Session.Rung rung) {
        return kept.computeIfPresent(id, (key, old) -> new Session(id, rung, old.begunAt(), old.lastUsed())) != null;
    }

    @Override
    public void end(long id) {
        kept.remove(id);
    }

    @Override
    public boolean end(AccountId account, long id) {
        return kept.remove(id) != null;
    }

    @Override
    public List<OwnSession> of(AccountId account) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> note(long id, String name) {
        return Optional.ofNullable(notes.get(id + name));
    }

    @Override
    public boolean note(long id, String name, @Nullable String text) {
        if (!kept.containsKey(id)) {
            return false;
        }
        notes.compute(id + name, (key, old) -> text);
        return true;
    }

    @Override
    public int drop(Instant lastUsed) {
        throw new UnsupportedOperationException();
    }

    private static <T> T into(T bean, Object... parts) {
        for (Field field : bean.getClass().getDeclaredFields()) {
            Arrays.stream(parts).filter(field.getType()::isInstance).forEach(part -> set(bean, field, part));
        }
        return bean;
    }

    private static void set(Object bean, Field field, Object part) {
        try {
            field.setAccessible(true);
            field.set(bean, part);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class OneAccount extends Account {

        @Override
        public AccountId id() {
            return ACCOUNT;
        }

        @Override
        public boolean isActive() {
            return true;
        }

        @Override
        public int sessionEpoch() {
            return epoch;
        }
    }

    /** Keeps no secret, and refuses what it did not seal for this place. */
    private static final class TellingVault implements Vault {

        @Override
        public byte[] seal(Secret secret, Binding binding) {
            return (binding + "|" + secret.text()).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Secret open(byte[] sealed, Binding binding) {
            String text = new String(sealed, StandardCharsets.UTF_8);
            if (!text.startsWith(binding + "|")) {
                throw new IllegalArgumentException("sealed for another place");
            }
            return Secret.of(text.substring(text.indexOf('|') + 1));
        }
    }
}
