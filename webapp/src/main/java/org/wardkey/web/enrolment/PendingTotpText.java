package org.wardkey.web.enrolment;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.factor.FactorId;
import org.wardkey.totp.PendingTotp;

/** A begun set-up as text, to be kept in a session. */
final class PendingTotpText {

    private PendingTotpText() {}

    static String of(PendingTotp pending) {
        return Json.createObjectBuilder()
                .add("account", pending.account().value())
                .add("enrolment", pending.enrolment())
                .add("sealedSeed", pending.sealedSeed())
                .add("label", pending.label())
                .add("begunAt", pending.begunAt().toString())
                .add("replaces", pending.replaces().map(FactorId::text).orElse(""))
                .build()
                .toString();
    }

    static PendingTotp read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            JsonObject pending = reader.readObject();
            return new PendingTotp(
                    new AccountId(pending.getJsonNumber("account").longValueExact()),
                    pending.getString("enrolment"),
                    pending.getString("sealedSeed"),
                    pending.getString("label"),
                    Instant.parse(pending.getString("begunAt")),
                    FactorId.read(pending.getString("replaces")));
        }
    }
}
