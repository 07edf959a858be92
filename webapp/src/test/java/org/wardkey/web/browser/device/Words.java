package org.wardkey.web.browser.device;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What is written on the pages, in the language of a device. */
public final class Words {

    private final ResourceBundle texts;
    private final Locale language;

    public Words(Locale language) {
        this.language = language;
        this.texts = ResourceBundle.getBundle("org.wardkey.web.language.texts", language);
    }

    /** The tag of the language. */
    public String language() {
        return language.toLanguageTag();
    }

    public String of(String key, Object... values) {
        String text = texts.getString(key);
        return values.length == 0 ? text : new MessageFormat(text, language).format(values);
    }
}
