package org.wardkey.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Secret;
import org.wardkey.identity.account.MobileNumber;
import org.wardkey.identity.vault.Binding;
import org.wardkey.identity.vault.BlindIndex;
import org.wardkey.identity.vault.Vault;

/** Turns numbers and codes into what a database dump does not tell, and back. */
@ApplicationScoped
class SmsSealing {

    private static final String NAMESPACE = "SMS";

    private Vault vault;
    private BlindIndex index;

    @Inject
    SmsSealing(Vault vault, BlindIndex index) {
        this.vault = vault;
        this.index = index;
    }

    @SuppressWarnings("NullAway.Init")
    protected SmsSealing() {
        // for the container's proxy
    }

    byte[] seal(MobileNumber number, long row) {
        return vault.seal(Secret.of(number.normal()), ofNumber(row));
    }

    MobileNumber number(byte[] sealed, long row) {
        return new MobileNumber(vault.open(sealed, ofNumber(row)).text());
    }

    byte[] seal(SmsCode code, AccountId account, String name) {
        return vault.seal(code.digits(), ofCode(account.value(), name));
    }

    SmsCode code(byte[] sealed, AccountId account, String name) {
        return new SmsCode(vault.open(sealed, ofCode(account.value(), name)));
    }

    /** What a number is counted by. */
    String mark(MobileNumber number) {
        return text(index.indexOf(NAMESPACE, number.normal()));
    }

    /** What it may be counted by already, while keys are rotated. */
    List<String> marks(MobileNumber number) {
        return index.candidates(NAMESPACE, number.normal()).stream()
                .map(SmsSealing::text)
                .toList();
    }

    static Binding ofNumber(long row) {
        return new Binding("sms_number.sealed", Long.toString(row));
    }

    static Binding ofCode(long account, String name) {
        return new Binding("sms_code.sealed", account + "/" + name);
    }

    private static String text(byte[] mark) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mark);
    }
}
