package org.wardkey.oversight.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The house that letters come from, as ops set it. */
@ApplicationScoped
class Hospital {

    private static final String PREFIX = "wardkey.hospital.";

    private String name;
    private String address;
    private Optional<String> helpDesk;
    private ZoneId zone;
    private String country;

    @Inject
    Hospital(Config config) {
        this(
                config.getValue(PREFIX + "name", String.class),
                config.getValue("wardkey.base-url", String.class),
                config.getOptionalValue(PREFIX + "help-desk", String.class),
                ZoneId.of(config.getOptionalValue(PREFIX + "time-zone", String.class)
                        .orElse("Asia/Kolkata")),
                config.getOptionalValue(PREFIX + "country", String.class).orElse("IN"));
    }

    Hospital(String name, String address, Optional<String> helpDesk, ZoneId zone, String country) {
        this.name = OneLine.of(name);
        this.address = OneLine.of(address);
        this.helpDesk = helpDesk.map(OneLine::of);
        this.zone = zone;
        this.country = country;
    }

    @SuppressWarnings("NullAway.Init")
    protected Hospital() {
        // for the container's proxy
    }

    String name() {
        return name;
    }

    /** Where the portal is. */
    String address() {
        return address;
    }

    /** Where help is. */
    Optional<String> helpDesk() {
        return helpDesk;
    }

    /** A day and time as the wall clock there shows it, as people there write it. */
    String time(Instant instant, Locale language) {
        return time(instant, language, FormatStyle.LONG);
    }

    /** The same in figures. */
    String shortTime(Instant instant, Locale language) {
        return time(instant, language, FormatStyle.SHORT);
    }

    private String time(Instant instant, Locale language, FormatStyle day) {
        Locale here =
                new Locale.Builder().setLocale(language).setRegion(country).build();
        return DateTimeFormatter.ofLocalizedDateTime(day, FormatStyle.SHORT)
                .withLocale(here)
                .withZone(zone)
                .format(instant);
    }
}
