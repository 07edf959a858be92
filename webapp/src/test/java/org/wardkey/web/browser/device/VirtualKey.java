package org.wardkey.web.browser.device;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;

/** A security key of the browser's own, which does all that a real one does but blink. */
public final class VirtualKey {

    private final CDPSession browser;
    private final String id;

    private VirtualKey(CDPSession browser, String id) {
        this.browser = browser;
        this.id = id;
    }

    static VirtualKey in(CDPSession browser, Kind kind) {
        browser.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", kind.transport);
        options.addProperty("hasResidentKey", kind.knowsOwner);
        options.addProperty("hasUserVerification", kind.knowsOwner);
        options.addProperty("isUserVerified", kind.knowsOwner);
        options.addProperty("automaticPresenceSimulation", true);
        var all = new JsonObject();
        all.add("options", options);
        return new VirtualKey(
                browser,
                browser.send("WebAuthn.addVirtualAuthenticator", all)
                        .get("authenticatorId")
                        .getAsString());
    }

    /** Whether its owner gives the finger or PIN that it asks for. */
    public void ownerIsThere(boolean there) {
        send("WebAuthn.setUserVerified", "isUserVerified", there);
    }

    /** What it keeps: for a copy of it. */
    public JsonArray contents() {
        var of = new JsonObject();
        of.addProperty("authenticatorId", id);
        return browser.send("WebAuthn.getCredentials", of).getAsJsonArray("credentials");
    }

    /** Keeps what another one kept at some time. */
    public void take(JsonArray contents) {
        contents.forEach(one -> {
            var of = new JsonObject();
            of.addProperty("authenticatorId", id);
            of.add("credential", one);
            browser.send("WebAuthn.addCredential", of);
        });
    }

    private void send(String what, String name, boolean value) {
        var of = new JsonObject();
        of.addProperty("authenticatorId", id);
        of.addProperty(name, value);
        browser.send(what, of);
    }

    /** What it is. */
    public enum Kind {
        /** One that is put in and touched. */
        USB("usb", false),
        /** One that is put in, knows its owner by a PIN, and says whose it is. */
        USB_WITH_PIN("usb", true),
        /** The device itself, opened by a finger. */
        BUILT_IN("internal", true);

        private final String transport;
        private final boolean knowsOwner;

        Kind(String transport, boolean knowsOwner) {
            this.transport = transport;
            this.knowsOwner = knowsOwner;
        }
    }
}
