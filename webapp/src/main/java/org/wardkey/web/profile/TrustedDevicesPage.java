package org.wardkey.web.profile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.factor.FactorName;
import org.wardkey.identity.trust.OwnTrustedDevices;
import org.wardkey.identity.trust.TrustedDevice;
import org.wardkey.oversight.audit.DeviceName;
import org.wardkey.web.gate.Visitor;
import org.wardkey.web.language.Texts;

/** Where a person is not asked for a code: the list, a name for each, and the end of one or all. */
@Named
@RequestScoped
public class TrustedDevicesPage {

    private static final String SELF = "/profile/trusted-devices";
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    @Inject
    private OwnTrustedDevices devices;

    @Inject
    private Visitor visitor;

    @Inject
    private Texts texts;

    /** The device that a form is about, or whose name is to be changed. */
    @Inject
    @ManagedProperty("#{param.device}")
    private @Nullable String chosen;

    private @Nullable List<Shown> all;
    private @Nullable String name;

    /** The last used first. */
    public List<Shown> getAll() {
        List<Shown> known = all;
        if (known == null) {
            known = devices.of(self()).stream().map(this::shown).toList();
            all = known;
        }
        return known;
    }

    /** The one whose name is to be changed. */
    public @Nullable Shown getChosen() {
        return getAll().stream()
                .filter(device -> Long.toString(device.id()).equals(chosen))
                .findFirst()
                .orElse(null);
    }

    public @Nullable String rename() {
        Optional<FactorName> typed = FactorName.read(name == null ? "" : name);
        if (typed.isEmpty()) {
            texts.error("form:name", "factor.name-unfit", FactorName.LONGEST);
            return null;
        }
        number().ifPresent(device -> devices.rename(self(), device, typed.get()));
        return Visitor.to(SELF) + "&done=renamed";
    }

    public String end() {
        number().ifPresent(device -> devices.end(self(), device, visitor.origin()));
        return Visitor.to(SELF) + "&done=ended";
    }

    public String endAll() {
        devices.endAll(self(), visitor.origin());
        return Visitor.to(SELF) + "&done=ended";
    }

    private Optional<Long> number() {
        return Optional.ofNullable(chosen)
                .filter(text -> NUMBER.matcher(text).matches())
                .map(Long::valueOf);
    }

    private AccountId self() {
        return visitor.person().account();
    }

    private Shown shown(TrustedDevice device) {
        var says = DeviceName.of(device.device());
        String words = texts.of(
                "sign-ins.device",
                texts.of("browser." + says.browser().key()),
                texts.of("system." + says.system().key()));
        return new Shown(
                device.id(),
                device.name().isEmpty() ? words : device.name(),
                words,
                texts.time(device.lastUsed()),
                texts.time(device.until()));
    }

    public @Nullable String getName() {
        Shown present = getChosen();
        return name == null && present != null ? present.name() : name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    /** A trusted device in words. */
    public record Shown(long id, String name, String device, String lastUsed, String until) {}
}
