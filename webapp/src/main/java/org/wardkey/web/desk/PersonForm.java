package org.wardkey.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.PersonKind;
import org.wardkey.identity.Role;

/** What the registration desk types about a person. */
@Named
@RequestScoped
public class PersonForm {

    private PersonKind kind = PersonKind.PATIENT;
    private String name = "";
    private String identifier = "";
    private String secondIdentifier = "";
    private String email = "";
    private String mobile = "";
    private String language = "";
    private @Nullable Role role;

    public PersonKind getKind() {
        return kind;
    }

    public void setKind(@Nullable PersonKind kind) {
        this.kind = kind == null ? PersonKind.PATIENT : kind;
    }

    public @Nullable Role getRole() {
        return role;
    }

    public void setRole(@Nullable Role role) {
        this.role = role;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = text(name);
    }

    public String getIdentifier() {
        return identifier;
    }

    public void setIdentifier(@Nullable String identifier) {
        this.identifier = text(identifier);
    }

    public String getSecondIdentifier() {
        return secondIdentifier;
    }

    public void setSecondIdentifier(@Nullable String secondIdentifier) {
        this.secondIdentifier = text(secondIdentifier);
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = text(email);
    }

    public String getMobile() {
        return mobile;
    }

    public void setMobile(@Nullable String mobile) {
        this.mobile = text(mobile);
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = text(language);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
