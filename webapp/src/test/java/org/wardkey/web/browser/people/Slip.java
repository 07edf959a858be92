package org.wardkey.web.browser.people;

/**
 * What a person takes home from the registration desk.
 *
 * @param name whose
 * @param identifier what they will sign in with
 * @param code the activation code
 */
public record Slip(String name, String identifier, String code) {}
