package org.wardkey.identity.password;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.wardkey.identity.Secret;

/** The policy as a list of rules. */
@ApplicationScoped
class RuledPasswordPolicy implements PasswordPolicy {

    private static final List<PasswordRule> RULES = List.of(
            LengthRules::longEnough, new NotCommon(BlockList::bundled), NotMonotonous::check, NotPersonal::check);

    @Override
    public List<PasswordFault> faults(Secret password, PasswordUse use, Collection<String> personal) {
        if (!NormalForm.fits(password)) {
            return List.of(new PasswordFault.TooLong(LengthRules.MOST));
        }
        var chosen = new ChosenPassword(NormalForm.of(password), use, personal);
        // First and alone, so that the other rules need not be quick on a text without end.
        Optional<PasswordFault> tooLong = LengthRules.notTooLong(chosen);
        if (tooLong.isPresent()) {
            return List.of(tooLong.get());
        }
        return RULES.stream()
                .map(rule -> rule.fault(chosen))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
