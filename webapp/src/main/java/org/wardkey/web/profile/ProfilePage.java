package org.wardkey.web.profile;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.profile.Profile;
import org.wardkey.identity.profile.Profiles;
import org.wardkey.web.gate.Visitor;
import org.wardkey.web.language.Languages;

/** A person's profile: name, masked identifiers, contacts, language of notices. */
@Named
@RequestScoped
public class ProfilePage {

    @Inject
    private Profiles profiles;

    @Inject
    private Visitor visitor;

    @Inject
    private Languages languages;

    private Profile profile;
    private String language;

    @PostConstruct
    void load() {
        profile = profiles.of(visitor.person().account());
        language = profile.language().toLanguageTag();
    }

    public String save() {
        Locale chosen = languages.find(language).orElse(Locale.ENGLISH);
        profiles.speak(visitor.person().account(), chosen, visitor.origin());
        return Visitor.to("/profile") + "&saved=true";
    }

    public String getName() {
        return profile.name();
    }

    public String getKind() {
        return profile.kind().name();
    }

    public List<Profile.Masked> getIdentifiers() {
        return profile.identifiers();
    }

    public List<Profile.Masked> getContacts() {
        return profile.contacts();
    }

    public String getLanguage() {
        return language;
    }

    /** Without one, as when the field was left out, the language stays as it is. */
    public void setLanguage(@Nullable String language) {
        if (language != null) {
            this.language = language;
        }
    }
}
