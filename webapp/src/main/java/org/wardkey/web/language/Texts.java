package org.wardkey.web.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ResourceBundle;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The texts of the page, in its language. */
@Named
@RequestScoped
public class Texts {

    @Inject
    private Language language;

    /** Where the hospital is: times on pages are the wall clock's there, with the zone's name. */
    @Inject
    @ConfigProperty(name = "wardkey.hospital.time-zone", defaultValue = "Asia/Kolkata")
    private ZoneId zone;

    /** A text by its key, with values put in. */
    public String of(String key, Object... values) {
        String text = bundle().getString(key);
        return values.length == 0 ? text : new MessageFormat(text, language.getLocale()).format(values);
    }

    /** A day and time as people at the hospital read it. */
    public String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language.getLocale())
                .withZone(zone)
                .format(instant);
    }

    /** A day. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.getLocale())
                .format(day);
    }

    /** Shows an error beside a field of the form, named by its client id. */
    public void error(String field, String key, Object... values) {
        message(FacesMessage.SEVERITY_ERROR, field, key, values);
    }

    private void message(FacesMessage.Severity severity, String field, String key, Object... values) {
        FacesContext.getCurrentInstance().addMessage(field, new FacesMessage(severity, of(key, values), null));
    }

    private ResourceBundle bundle() {
        return ResourceBundle.getBundle(
                "org.wardkey.web.language.texts",
                language.getLocale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
