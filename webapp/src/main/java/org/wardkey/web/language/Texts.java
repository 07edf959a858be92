package org.wardkey.web.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The texts of the page, in its language. */
@Named
@RequestScoped
public class Texts {

    private static final int MINUTE = 60;

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    /** Where the hospital is: times on pages are the wall clock's there. */
    @Inject
    @ConfigProperty(name = "wardkey.hospital.time-zone", defaultValue = "Asia/Kolkata")
    private ZoneId zone;

    /** Dates are written as people there write them. */
    @Inject
    @ConfigProperty(name = "wardkey.hospital.country", defaultValue = "IN")
    private String country;

    /** A text by its key, with values put in. */
    public String of(String key, Object... values) {
        return in(language.getTag(), key, values);
    }

    /** A text for somebody else than the reader of the page, in that person's language. */
    public String in(String tag, String key, Object... values) {
        Locale locale = Locale.forLanguageTag(tag);
        String text = bundle(locale).getString(key);
        return values.length == 0 ? text : new MessageFormat(text, locale).format(values);
    }

    /** A day and time as people at the hospital read it. */
    public String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(here())
                .withZone(zone)
                .format(instant);
    }

    /** A day. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(here())
                .format(day);
    }

    /** The day that it is at the hospital. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private Locale here() {
        return new Locale.Builder()
                .setLocale(language.getLocale())
                .setRegion(country)
                .build();
    }

    /** Shows an error beside a field of the form, named by its client id. */
    public void error(String field, String key, Object... values) {
        message(FacesMessage.SEVERITY_ERROR, field, key, values);
    }

    /**
     * Shows beside a field that nothing was looked at, and when it will be.
     *
     * @param until when; {@link Instant#MAX}: not before it is set up again
     */
    public void tooSoon(String field, Instant until) {
        if (until.equals(Instant.MAX)) {
            error(field, "too-soon.over");
            return;
        }
        // Rounded up, but for what the database's microseconds add.
        long seconds = Math.max(1, (Duration.between(clock.instant(), until).toMillis() + 999) / 1000);
        if (seconds < 2 * MINUTE) {
            error(field, "too-soon.seconds", seconds);
        } else {
            error(field, "too-soon.minutes", (seconds + MINUTE - 1) / MINUTE);
        }
    }

    private void message(FacesMessage.Severity severity, String field, String key, Object... values) {
        FacesContext.getCurrentInstance().addMessage(field, new FacesMessage(severity, of(key, values), null));
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "org.wardkey.web.language.texts",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
