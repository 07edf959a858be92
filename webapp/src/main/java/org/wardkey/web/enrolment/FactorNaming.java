package org.wardkey.web.enrolment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.FactorKind;
import org.wardkey.identity.enrolment.SetUp;
import org.wardkey.identity.factor.EnrolledFactor;
import org.wardkey.identity.factor.FactorName;
import org.wardkey.identity.factor.SecondFactors;
import org.wardkey.oversight.audit.DeviceName;
import org.wardkey.web.gate.Visitor;
import org.wardkey.web.language.Texts;
import org.wardkey.webauthn.SecurityKey;

/**
 * How a new factor is called: a key just so, an app after the phone that the person is at, and as the one in whose place it
 * comes. Who has one alone is not asked; a name tells several apart.
 */
@RequestScoped
class FactorNaming {

    @Inject
    private SecondFactors factors;

    @Inject
    private Visitor visitor;

    @Inject
    private Texts texts;

    /** Whether the person is asked for a name. */
    public boolean asks(SetUp setUp) {
        return setUp.replaces().isEmpty() && factors.any(setUp.account());
    }

    /** The name that we would give it: none of the person's others has it. */
    public FactorName proposal(SetUp setUp, FactorKind kind) {
        List<EnrolledFactor> enrolled = factors.enrolled(setUp.account());
        return enrolled.stream()
                .filter(factor -> setUp.replaces().filter(factor.id()::equals).isPresent())
                .flatMap(factor -> FactorName.read(factor.name()).stream())
                .findFirst()
                .orElseGet(() -> new FactorName(texts.of("factor.called." + called(kind)))
                        .besides(enrolled.stream().map(EnrolledFactor::name).toList()));
    }

    /** What the person typed, if it is a name; ours where they are not asked. */
    public Optional<FactorName> chosen(SetUp setUp, FactorKind kind, @Nullable String typed) {
        return asks(setUp) ? FactorName.read(typed == null ? "" : typed) : Optional.of(proposal(setUp, kind));
    }

    private String called(FactorKind kind) {
        if (kind.equals(SecurityKey.KIND)) {
            return "key";
        }
        return switch (DeviceName.of(visitor.origin().device()).system()) {
            case ANDROID -> "android";
            case IPHONE -> "iphone";
            case IPAD -> "ipad";
            default -> "phone";
        };
    }
}
