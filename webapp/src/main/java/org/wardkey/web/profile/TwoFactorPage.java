package org.wardkey.web.profile;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.FactorId;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.backupcode.BackupCodes;
import org.wardkey.identity.factor.EnrolledFactor;
import org.wardkey.identity.factor.SecondFactorPolicies;
import org.wardkey.identity.factor.SecondFactorPolicy.Demand;
import org.wardkey.identity.factor.SecondFactors;
import org.wardkey.identity.session.SignedIn;
import org.wardkey.identity.trust.TrustSettings;
import org.wardkey.sms.SmsCodes;
import org.wardkey.sms.SmsSettings;
import org.wardkey.totp.AuthenticatorApp;
import org.wardkey.web.gate.Visitor;
import org.wardkey.web.language.Texts;
import org.wardkey.webauthn.SecurityKeySettings;

/** The status of a person's second factor: on or off, by what, codes left; and the reminder to turn it on. */
@Named
@RequestScoped
public class TwoFactorPage {

    /** So few codes are worth a warning. */
    private static final int FEW = 3;

    private static final String PUT_AWAY = "wardkey.reminder-put-away";

    @Inject
    private SecondFactors factors;

    @Inject
    private SecondFactorPolicies policies;

    @Inject
    private Accounts accounts;

    @Inject
    private TrustSettings trust;

    @Inject
    private SecurityKeySettings keys;

    @Inject
    private SmsSettings sms;

    @Inject
    private Visitor visitor;

    @Inject
    private FactorWords words;

    @Inject
    private Texts texts;

    private List<EnrolledFactor> enrolled = List.of();

    @PostConstruct
    void load() {
        enrolled = factors.enrolled(visitor.person().account());
    }

    public boolean isOn() {
        return !standingAlone().isEmpty();
    }

    /** What the person can prove the second step by, but for backup codes. */
    public List<ShownFactor> getFactors() {
        return standingAlone().stream().map(words::of).toList();
    }

    /** Which app a new phone would take the place of, where there is only one. */
    public @Nullable String getOnlyApp() {
        List<FactorId> apps = standingAlone().stream()
                .filter(factor -> factor.kind().equals(AuthenticatorApp.KIND))
                .map(EnrolledFactor::id)
                .toList();
        return apps.size() == 1 ? apps.get(0).text() : null;
    }

    /** Whether browsers use security keys here. */
    public boolean isKeysAvailable() {
        return keys.available();
    }

    /** Whether the person can have codes by SMS beside what they have. */
    public boolean isSmsAllowed() {
        return isOn() && sms.allow(person().roles());
    }

    /** The number that codes go to, by its last digits, if there is one. */
    public @Nullable String getNumber() {
        return enrolled.stream()
                .filter(factor -> factor.kind().equals(SmsCodes.KIND))
                .map(EnrolledFactor::name)
                .findFirst()
                .orElse(null);
    }

    /** Unused backup codes. */
    public int getCodesLeft() {
        return enrolled.stream()
                .filter(factor -> factor.kind().equals(BackupCodes.KIND))
                .mapToInt(factor -> factor.left().orElse(0))
                .sum();
    }

    /** Whether the person came in with a backup code this time, so that they are told how many are left. */
    public boolean isBackupCodeUsed() {
        return isOn() && person().usedFactor().filter(BackupCodes.KIND::equals).isPresent();
    }

    /** Whether it is time to make new backup codes. */
    public boolean isFewCodes() {
        return isOn() && getCodesLeft() <= FEW;
    }

    /** Whether the person can have devices trusted. */
    public boolean isTrustAllowed() {
        return trust.allow(person().roles(), visitor.origin());
    }

    /** Whether the person may turn the factor off. */
    public boolean isRequired() {
        return demand() == Demand.REQUIRE;
    }

    /** Whether to remind the person on their profile. */
    public boolean isReminding() {
        return !isOn()
                && demand() == Demand.REMIND
                && visitor.session().note(PUT_AWAY).isEmpty();
    }

    /** The day from which policy will ask for a factor, if one is set. */
    public @Nullable String getRequiredFrom() {
        return policies.requiredFrom(person().roles()).map(texts::day).orElse(null);
    }

    /** Puts the reminder away until the next sign-in. */
    public String later() {
        visitor.session().note(PUT_AWAY, "put away");
        return Visitor.to("/profile");
    }

    private Demand demand() {
        Demand byRole = policies.demand(person().roles());
        return byRole == Demand.REQUIRE
                ? byRole
                : policies.demand(accounts.find(person().account()).orElseThrow());
    }

    private SignedIn person() {
        return visitor.person();
    }

    private List<EnrolledFactor> standingAlone() {
        return enrolled.stream()
                .filter(factor -> !factor.kind().equals(BackupCodes.KIND))
                .filter(factor -> !factor.kind().equals(SmsCodes.KIND))
                .toList();
    }
}
