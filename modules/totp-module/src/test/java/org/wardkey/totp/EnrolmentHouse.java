package org.wardkey.totp;

import jakarta.enterprise.event.Event;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorId;
import org.wardkey.identity.FactorKind;
import org.wardkey.identity.Secret;
import org.wardkey.identity.account.Account;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.backupcode.CountedBackupCodes;
import org.wardkey.identity.enrolment.FactorSetUps;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.factor.EnrolledFactor;
import org.wardkey.identity.factor.FreshProof;
import org.wardkey.identity.factor.FreshProofs;
import org.wardkey.identity.factor.SecondFactors;
import org.wardkey.identity.vault.Binding;
import org.wardkey.identity.vault.Vault;

/** Everything that an enrolment needs, in memory. */
class EnrolmentHouse {

    final MovableClock clock = new MovableClock();
    final Totp totp = new Totp(TotpParameters.common(1));
    final SeedSealing seeds = new SeedSealing(new MaskingVault());
    final InMemoryTotpFactors apps = new InMemoryTotpFactors();
    final AuthenticatorApp app = new AuthenticatorApp(apps, totp, clock);
    final List<SecurityEvent> fired = new ArrayList<>();
    final List<Action> actions = new ArrayList<>();
    final TotpEnrolment enrolment;

    private int epoch;

    EnrolmentHouse() {
        var accounts = standIn(Accounts.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "find" -> Optional.of(new NamedAccount());
            case "hold" -> new NamedAccount();
            case "endSessions" -> ++epoch;
            default -> throw new UnsupportedOperationException(method.getName());
        });
        @SuppressWarnings("unchecked")
        Event<SecurityEvent> events = standIn(Event.class, (proxy, method, arguments) -> {
            var event = (SecurityEvent) arguments[0];
            fired.add(event);
            actions.add(event.action());
            return null;
        });
        var backupCodes = new CountedBackupCodes(actions::add);
        var setUps = FactorSetUps.over(accounts, new OneKind(), backupCodes, events, clock);
        enrolment = new TotpEnrolment(accounts, setUps, apps, seeds, totp, new SecureRandom(), clock, "City Hospital");
    }

    /** The code that the app shows now. */
    String code(PendingTotp pending) {
        return totp.code(seeds.open(pending), totp.stepAt(clock.instant()));
    }

    FreshProof proof(AccountId account) {
        return FreshProofs.given(account, clock.instant());
    }

    FreshProof passwordProof(AccountId account) {
        return FreshProofs.ofPassword(account, clock.instant());
    }

    private static <T> T standIn(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static final class NamedAccount extends Account {

        @Override
        public String name() {
            return "Asha Rao";
        }
    }

    private final class OneKind extends SecondFactors {

        @Override
        public boolean any(AccountId account) {
            return !app.enrolled(account).isEmpty();
        }

        @Override
        public boolean standsAlone(FactorKind kind) {
            return true;
        }

        @Override
        public List<FactorId> standingAlone(AccountId account) {
            return app.enrolled(account).stream().map(EnrolledFactor::id).toList();
        }

        @Override
        public List<EnrolledFactor> enrolled(AccountId account) {
            return app.enrolled(account);
        }

        @Override
        public boolean remove(AccountId account, FactorId id) {
            return app.remove(account, id.number());
        }
    }

    /** No secrecy worth the name, but bound to its place as the real one is. */
    private static final class MaskingVault implements Vault {

        @Override
        public byte[] seal(Secret secret, Binding binding) {
            return mask(secret.bytes(), binding);
        }

        @Override
        public Secret open(byte[] sealed, Binding binding) {
            return Secret.of(mask(sealed, binding));
        }

        private static byte[] mask(byte[] bytes, Binding binding) {
            byte[] masked = bytes.clone();
            int key = Objects.hash(binding.place(), binding.row()) | 0x80;
            for (int i = 0; i < masked.length; i++) {
                masked[i] ^= (byte) key;
            }
            return masked;
        }
    }
}
