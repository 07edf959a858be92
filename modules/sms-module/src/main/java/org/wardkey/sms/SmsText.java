package org.wardkey.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a message says, in the language of whoever gets it. */
@ApplicationScoped
class SmsText {

    private String hospital;

    @Inject
    SmsText(@ConfigProperty(name = "wardkey.hospital.name") String hospital) {
        this.hospital = hospital;
    }

    @SuppressWarnings("NullAway.Init")
    protected SmsText() {
        // for the container's proxy
    }

    /** Sensitive: the code is in it, at the beginning, so that it is seen without opening the message. */
    String of(Purpose purpose, SmsCode code, Locale language) {
        String text = ResourceBundle.getBundle(
                        "org.wardkey.sms.message",
                        language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(purpose.word());
        return new MessageFormat(text, language)
                .format(new Object[] {code.digits().text(), hospital});
    }
}
