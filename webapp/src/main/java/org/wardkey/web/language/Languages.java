package org.wardkey.web.language;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The languages that there are text bundles for: a new one is a new file. */
@ApplicationScoped
public class Languages {

    private static final String FOLDER = "/WEB-INF/classes/org/wardkey/web/language/";
    private static final Pattern BUNDLE = Pattern.compile(".*/texts_([a-z]{2,3})\\.properties");

    @Inject
    private ServletContext context;

    private @Nullable List<Locale> all;

    /** All of them, English first. */
    public List<Locale> all() {
        if (all == null) {
            Set<String> files = context.getResourcePaths(FOLDER);
            all = files.stream()
                    .map(BUNDLE::matcher)
                    .filter(Matcher::matches)
                    .map(found -> Locale.forLanguageTag(found.group(1)))
                    .sorted(Comparator.comparing((Locale locale) -> !locale.equals(Locale.ENGLISH))
                            .thenComparing(Locale::toLanguageTag))
                    .toList();
        }
        return all;
    }

    /** The language of a tag such as {@code hi} or {@code hi-IN}, if there is one. */
    public Optional<Locale> find(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return all().stream().filter(l -> l.getLanguage().equals(language)).findFirst();
    }
}
