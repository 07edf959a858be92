package org.wardkey.web.enrolment;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.time.Instant;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorId;
import org.wardkey.identity.enrolment.SetUp;

/** A begun set-up as text, to be kept in a session. */
final class SetUpText {

    private SetUpText() {}

    static String of(SetUp setUp) {
        return fields(setUp).build().toString();
    }

    static SetUp read(String text) {
        return read(object(text));
    }

    static JsonObjectBuilder fields(SetUp setUp) {
        return Json.createObjectBuilder()
                .add("account", setUp.account().value())
                .add("enrolment", setUp.name())
                .add("begunAt", setUp.begunAt().toString())
                .add("replaces", setUp.replaces().map(FactorId::text).orElse(""));
    }

    static SetUp read(JsonObject fields) {
        return new SetUp(
                new AccountId(fields.getJsonNumber("account").longValueExact()),
                fields.getString("enrolment"),
                Instant.parse(fields.getString("begunAt")),
                FactorId.read(fields.getString("replaces")));
    }

    static JsonObject object(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
