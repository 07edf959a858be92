package org.wardkey.sms.gateway;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Set;
import org.wardkey.identity.account.MobileNumber;
import org.wardkey.sms.gateway.Wire.Answer;

/** Whichever gateway takes a message by one request over HTTPS, as the settings describe it. */
final class HttpsGateway implements SmsGateway {

    static final String METHOD = "wardkey.sms.https.method";
    static final String URL = "wardkey.sms.https.url";
    static final String BODY = "wardkey.sms.https.body";

    private static final System.Logger LOG = System.getLogger(HttpsGateway.class.getName());

    private static final Set<String> METHODS = Set.of("POST", "PUT", "GET");
    private static final int SERVER_ERROR = 500;
    private static final ShortMessage TRIAL = new ShortMessage(new MobileNumber("+910000000000"), "trial & error");

    private final String method;
    private final Template address;
    private final Headers headers;
    private final Template body;
    private final SuccessRule success;
    private final Wire wire;

    /** Tries the settings out, without sending anything. */
    HttpsGateway(String method, String url, Headers headers, String body, SuccessRule success, Wire wire) {
        if (!METHODS.contains(method)) {
            throw new IllegalArgumentException(METHOD + ": POST, PUT or GET");
        }
        this.method = method;
        this.address = new Template(url, Place.ADDRESS);
        this.headers = headers;
        this.body = new Template(body, body.isEmpty() ? Place.TEXT : placeOfBody(headers));
        this.success = success;
        this.wire = wire;
        if (!body.isEmpty() && method.equals("GET")) {
            throw new IllegalArgumentException(BODY + ": a GET has none");
        }
        if (!address.hasNumber() && !this.body.hasNumber() || !address.hasText() && !this.body.hasText()) {
            throw new IllegalArgumentException(
                    URL + " and " + BODY + ": {number} or {digits}, and {text}, have to stand in one of them");
        }
        filled(TRIAL);
    }

    private static Place placeOfBody(Headers headers) {
        return headers.value("Content-Type")
                .flatMap(Place::ofBody)
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                Headers.SETTING
                                        + ": a body needs a Content-Type of JSON, XML, a form (application/x-www-form-urlencoded) or text/plain"));
    }

    @Override
    public Handover hand(ShortMessage message) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(filled(message)).method(method, new OneAttempt(body.fill(message)));
        headers.putOn(request);
        Answer answer = wire.ask(request.build());
        if (success.holds(answer)) {
            return Handover.TAKEN;
        }
        if (answer.status() >= SERVER_ERROR) {
            throw GatewayTrouble.unclear("status " + answer.status());
        }
        LOG.log(System.Logger.Level.WARNING, "the SMS gateway refused a message with status {0}", answer.status());
        return Handover.REFUSED;
    }

    private URI filled(ShortMessage message) {
        return GatewayAddress.read(URL, address.fill(message));
    }
}
