package org.wardkey.web.enrolment;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.enrolment.SetUp;
import org.wardkey.identity.factor.FactorId;
import org.wardkey.totp.PendingTotp;

/** A begun set-up as text, to be kept in a session. */
final class PendingTotpText {

    private PendingTotpText() {}

    static String of(PendingTotp pending) {
        SetUp setUp = pending.setUp();
        return Json.createObjectBuilder()
                .add("account", setUp.account().value())
                .add("enrolment", setUp.name())
                .add("sealedSeed", pending.sealedSeed())
                .add("label", pending.label())
                .add("begunAt", setUp.begunAt().toString())
                .add("replaces", setUp.replaces().map(FactorId::text).orElse(""))
                .build()
                .toString();
    }

    static PendingTotp read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            JsonObject pending = reader.readObject();
            var setUp = new SetUp(
                    new AccountId(pending.getJsonNumber("account").longValueExact()),
                    pending.getString("enrolment"),
                    Instant.parse(pending.getString("begunAt")),
                    FactorId.read(pending.getString("replaces")));
            return new PendingTotp(setUp, pending.getString("sealedSeed"), pending.getString("label"));
        }
    }
}
