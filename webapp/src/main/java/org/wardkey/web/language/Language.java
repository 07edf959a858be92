package org.wardkey.web.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wardkey.web.gate.Cookies;

/**
 * The language of this request's page: the one the person chose, else the first of the browser's that we have, else
 * English.
 */
@Named
@RequestScoped
public class Language {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Languages languages;

    /** For the view, its {@code lang} attribute and the formats in it. */
    public Locale getLocale() {
        return chosen().orElseGet(this::preferred);
    }

    public String getTag() {
        return getLocale().toLanguageTag();
    }

    /** The languages to choose from, each by its own name. */
    public List<Locale> getAll() {
        return languages.all();
    }

    /** The language that the person chose, if they did. */
    public Optional<Locale> chosen() {
        return Cookies.read(request, Cookies.LANGUAGE).flatMap(languages::find);
    }

    private Locale preferred() {
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> languages.find(locale.toLanguageTag()).stream())
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
