package org.wardkey.oversight.notice;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of letters in one language, in English where a language has none. A new language is a new file.
 *
 * @param bundle where they stand
 */
record Words(ResourceBundle bundle) {

    static Words in(Locale language) {
        return new Words(ResourceBundle.getBundle(
                "org.wardkey.oversight.notice.letters",
                language,
                Words.class.getClassLoader(),
                new EnglishElse(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    Locale language() {
        return bundle.getLocale();
    }

    /** A text by its key, with values put in. */
    String of(String key, Object... values) {
        String text = bundle.getString(key);
        return values.length == 0 ? text : new MessageFormat(text, language()).format(values);
    }

    /** The same, or another where there is none. */
    String or(String key, String other) {
        return bundle.containsKey(key) ? bundle.getString(key) : bundle.getString(other);
    }

    /** Whatever language the server speaks. */
    private static final class EnglishElse extends ResourceBundle.Control {

        private final List<String> formats;

        EnglishElse(List<String> formats) {
            this.formats = formats;
        }

        @Override
        public List<String> getFormats(String name) {
            return formats;
        }

        @Override
        public Locale getFallbackLocale(String name, Locale locale) {
            return locale.equals(Locale.ENGLISH) ? Locale.ROOT : Locale.ENGLISH;
        }
    }
}
