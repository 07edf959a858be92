package org.wardkey.web.password;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.wardkey.identity.password.PasswordFault;
import org.wardkey.web.language.Texts;

/** Says beside the field what is wrong with a new password. */
@RequestScoped
public class PasswordWords {

    @Inject
    private Texts texts;

    public void show(String field, List<PasswordFault> faults) {
        for (PasswordFault fault : faults) {
            if (fault instanceof PasswordFault.TooShort tooShort) {
                texts.error(field, "password.too-short", tooShort.least());
            } else if (fault instanceof PasswordFault.TooLong tooLong) {
                texts.error(field, "password.too-long", tooLong.most());
            } else if (fault instanceof PasswordFault.Common) {
                texts.error(field, "password.common");
            } else {
                texts.error(field, "password.personal");
            }
        }
    }
}
