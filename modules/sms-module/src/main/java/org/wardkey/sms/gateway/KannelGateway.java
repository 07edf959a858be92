package org.wardkey.sms.gateway;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.regex.Pattern;
import org.wardkey.sms.gateway.Wire.Answer;

/**
 * Kannel, which a hospital runs itself, with a modem or a line to its telephone company: no internet. Its {@code sendsms}
 * interface takes a message by POST, with everything but the text in headers, so that no address and no proxy's record has a
 * password or a code in it (ASVS V14.2.1).
 */
final class KannelGateway implements SmsGateway {

    static final String URL = "wardkey.sms.kannel.url";
    static final String USER = "wardkey.sms.kannel.user";
    static final String PASSWORD = "wardkey.sms.kannel.password";
    static final String FROM = "wardkey.sms.kannel.from";

    private static final System.Logger LOG = System.getLogger(KannelGateway.class.getName());

    private static final int ACCEPTED = 202;
    private static final int TEMPORAL_FAILURE = 503;

    /** What a header carries unchanged. */
    private static final Pattern HEADER = Pattern.compile("[\\x21-\\x7E]([\\x20-\\x7E]*[\\x21-\\x7E])?");

    private static final Pattern SENDER = Pattern.compile("[A-Za-z0-9]{1,11}|\\+?[0-9]{1,15}");

    private final URI address;
    private final String user;
    private final String password;
    private final String from;
    private final Wire wire;

    KannelGateway(String url, String user, String password, String from, Wire wire) {
        this.address = GatewayAddress.read(URL, url);
        this.user = header(USER, user);
        this.password = header(PASSWORD, password);
        if (!SENDER.matcher(from).matches()) {
            throw new IllegalArgumentException(FROM + ": a number, or up to eleven letters and digits");
        }
        this.from = from;
        this.wire = wire;
    }

    @Override
    public Handover hand(ShortMessage message) {
        Answer answer = wire.ask(HttpRequest.newBuilder(address)
                .header("Content-Type", "text/plain; charset=UTF-8")
                .header("X-Kannel-Username", user)
                .header("X-Kannel-Password", password)
                .header("X-Kannel-From", from)
                .header("X-Kannel-To", message.to().normal())
                .header("X-Kannel-Coding", Alphabet.of(message.text()).kannel())
                .POST(new OneAttempt(message.text()))
                .build());
        if (answer.status() == ACCEPTED) {
            return Handover.TAKEN;
        }
        if (answer.status() == TEMPORAL_FAILURE) {
            throw GatewayTrouble.away("Kannel has nobody to hand it to");
        }
        LOG.log(System.Logger.Level.WARNING, "Kannel refused a message with status {0}", answer.status());
        return Handover.REFUSED;
    }

    private static String header(String setting, String value) {
        if (!HEADER.matcher(value).matches()) {
            throw new IllegalArgumentException(setting + ": signs of ASCII, not empty, no white space at the ends");
        }
        return value;
    }
}
