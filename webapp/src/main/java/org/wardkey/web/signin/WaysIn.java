package org.wardkey.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.FactorKind;
import org.wardkey.identity.backupcode.BackupCodes;
import org.wardkey.identity.factor.EnrolledFactor;
import org.wardkey.identity.factor.SecondFactors;
import org.wardkey.sms.SmsCodes;
import org.wardkey.sms.SmsSettings;
import org.wardkey.totp.AuthenticatorApp;
import org.wardkey.web.gate.Visitor;
import org.wardkey.web.language.Texts;
import org.wardkey.webauthn.SecurityKey;
import org.wardkey.webauthn.SecurityKeySettings;

/**
 * By what the person at the second step can go on: what they used last first, then a code by SMS, backup codes last
 * (keycloak#44115).
 */
@Named
@RequestScoped
public class WaysIn {

    private static final Map<FactorKind, String> ADDRESSES = Map.of(
            AuthenticatorApp.KIND, "/sign-in/code?by=" + AuthenticatorApp.KIND,
            SecurityKey.KIND, "/sign-in/key",
            SmsCodes.KIND, "/sign-in/sms",
            BackupCodes.KIND, "/sign-in/backup-code");

    private static final Comparator<EnrolledFactor> LAST_USED_FIRST = Comparator.comparing(
                    (EnrolledFactor factor) -> factor.kind().equals(BackupCodes.KIND))
            .thenComparing(factor -> factor.kind().equals(SmsCodes.KIND))
            .thenComparing(factor -> factor.lastUsed().orElse(factor.since()), Comparator.reverseOrder());

    @Inject
    private SecondFactors factors;

    @Inject
    private SecurityKeySettings keys;

    @Inject
    private SmsSettings sms;

    @Inject
    private Visitor visitor;

    @Inject
    private Texts texts;

    private @Nullable List<FactorKind> kinds;

    /** Whether a kind comes first. */
    boolean first(FactorKind kind) {
        return kinds().stream().findFirst().filter(kind::equals).isPresent();
    }

    /** The others, beside the kind whose page it is. */
    public List<Way> beside(String kind) {
        return kinds().stream()
                .filter(other -> !other.name().equals(kind))
                .map(other -> new Way(Objects.requireNonNull(ADDRESSES.get(other)), texts.of("way." + other)))
                .toList();
    }

    private List<FactorKind> kinds() {
        List<FactorKind> known = kinds;
        if (known == null) {
            known = factors.enrolled(visitor.pending().account()).stream()
                    .filter(factor -> !factor.suspended())
                    .filter(factor -> keys.available() || !factor.kind().equals(SecurityKey.KIND))
                    .sorted(LAST_USED_FIRST)
                    .map(EnrolledFactor::kind)
                    .distinct()
                    .filter(this::open)
                    .toList();
            kinds = known;
        }
        return known;
    }

    private boolean open(FactorKind kind) {
        return ADDRESSES.containsKey(kind)
                && (!kind.equals(SmsCodes.KIND)
                        || sms.allow(visitor.waiting().account().roles()));
    }

    /** A way in words, and where it leads. */
    public record Way(String address, String words) {}
}
