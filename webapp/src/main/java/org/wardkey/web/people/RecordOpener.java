package org.wardkey.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.authority.Authority;
import org.wardkey.identity.authority.Right;
import org.wardkey.identity.authority.Ruling;
import org.wardkey.identity.people.PersonRecord;
import org.wardkey.identity.people.Records;
import org.wardkey.web.gate.Visitor;

/** Opens the record of whom a page is about, once in a request. */
@RequestScoped
public class RecordOpener {

    private static final Pattern ACCOUNT = Pattern.compile("[1-9][0-9]{0,17}");

    @Inject
    private Authority authority;

    @Inject
    private Records records;

    @Inject
    private Visitor visitor;

    /** The number of an account, in the address that led here, and then in the form. */
    @Inject
    @ManagedProperty("#{param.of}")
    private @Nullable String of;

    private @Nullable Optional<PersonRecord> opened;

    /** The record; nothing where there is no such account. */
    Optional<PersonRecord> open() {
        Optional<PersonRecord> known = opened;
        if (known == null) {
            known = account().flatMap(this::read);
            opened = known;
        }
        return known;
    }

    /** Reads it again after an act. */
    void forget() {
        opened = null;
    }

    private Optional<AccountId> account() {
        return Optional.ofNullable(of)
                .filter(number -> ACCOUNT.matcher(number).matches())
                .map(number -> new AccountId(Long.parseLong(number)));
    }

    private Optional<PersonRecord> read(AccountId account) {
        return authority.ask(visitor.person().account(), Right.SEE_RECORD, account, visitor.origin())
                        instanceof Ruling.Permitted permitted
                ? Optional.of(records.open(permitted.permit()))
                : Optional.empty();
    }
}
