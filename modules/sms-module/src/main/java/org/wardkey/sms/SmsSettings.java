package org.wardkey.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.wardkey.identity.Role;
import org.wardkey.identity.account.MobileNumber;
import org.wardkey.sms.gateway.GatewaySettings;

/**
 * Who may have codes by SMS, to which numbers, and how many in a day: {@code wardkey.sms.countries} (+91) and
 * {@code wardkey.sms.daily.person}, {@code .number} and {@code .all}; and whether notices go by SMS, and how many:
 * {@code wardkey.sms.notices}, {@code wardkey.sms.notices.number} and {@code .all}.
 */
@ApplicationScoped
public class SmsSettings {

    private static final String COUNTRIES = "wardkey.sms.countries";
    private static final String DAILY = "wardkey.sms.daily.";
    private static final String NOTICES = "wardkey.sms.notices";
    private static final Pattern COUNTRY = Pattern.compile("\\+[1-9][0-9]{0,6}");

    private boolean on;
    private List<String> countries;
    private SendingRules rules;
    private NoticeLimits notices;

    @Inject
    SmsSettings(GatewaySettings gateway, Config config) {
        this(
                gateway.isOn(),
                config.getValues(COUNTRIES, String.class),
                new SendingRules(daily(config, "person"), daily(config, "number"), daily(config, "all")),
                new NoticeLimits(
                        config.getValue(NOTICES, Boolean.class),
                        config.getValue(NOTICES + ".number", Integer.class),
                        config.getValue(NOTICES + ".all", Integer.class)));
    }

    SmsSettings(boolean on, List<String> countries, SendingRules rules, NoticeLimits notices) {
        this.on = on;
        this.notices = notices;
        this.countries = countries.stream().map(String::strip).toList();
        this.rules = rules;
        for (String country : this.countries) {
            if (!COUNTRY.matcher(country).matches()) {
                throw new IllegalArgumentException(COUNTRIES + ": country codes such as +91, and not " + country);
            }
        }
    }

    @SuppressWarnings("NullAway.Init")
    protected SmsSettings() {
        // for the container's proxy
    }

    /** Is made at the start, so that a wrong setting stops it. */
    void atStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        // That it is made is all.
    }

    /** Whether there is a gateway: without one nothing about SMS is on any page. */
    public boolean isOn() {
        return on;
    }

    /** Whether somebody with these roles may have codes by SMS. Nobody whose role is administrative may (NIST SP 800-63B section 3.1.3). */
    public boolean allow(Set<Role> roles) {
        return on && roles.stream().noneMatch(Role::administrative);
    }

    /** Whether messages go there: numbers abroad are how thieves turn messages into money. */
    boolean allow(MobileNumber number) {
        return countries.stream().anyMatch(number.normal()::startsWith);
    }

    /** Whether people are told by SMS, too, of what happens to their accounts. */
    boolean noticesAreOn() {
        return on && notices.on();
    }

    /** Whether there may be one notice more, after so many in a day to its number and of all. */
    boolean allowNotice(long toNumber, long ofAll) {
        return toNumber < notices.perNumber() && ofAll < notices.ofAll();
    }

    SendingRules rules() {
        return rules;
    }

    private static int daily(Config config, String whose) {
        return config.getValue(DAILY + whose, Integer.class);
    }
}
