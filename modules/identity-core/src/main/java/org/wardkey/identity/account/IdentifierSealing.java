package org.wardkey.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.wardkey.identity.RandomName;
import org.wardkey.identity.Secret;
import org.wardkey.identity.vault.Binding;
import org.wardkey.identity.vault.BlindIndex;
import org.wardkey.identity.vault.Vault;

/** Turns identifiers and contacts into rows that a database dump does not tell, and back. */
@ApplicationScoped
class IdentifierSealing {

    @Inject
    private Vault vault;

    @Inject
    private BlindIndex index;

    @Inject
    private SecureRandom random;

    @PersistenceContext
    private EntityManager em;

    /** The blind indexes to look an identifier up by. */
    List<byte[]> lookups(Collection<LoginIdentifier> identifiers) {
        return identifiers.stream()
                .flatMap(i -> index.candidates(i.kind().name(), i.normal()).stream())
                .toList();
    }

    /**
     * Lets one registration through at a time, on any server, while keys are rotated: the same identifier has two blind
     * indexes then, and that they are unique does not keep two people from getting it at once.
     */
    void oneAtATime(Collection<LoginIdentifier> identifiers) {
        boolean rotating = lookups(identifiers).size() > identifiers.size();
        if (rotating) {
            em.createNativeQuery("select part from key_rotation where part = 'LOOKUP' for update")
                    .getResultList();
        }
    }

    LoginIdentifierRow row(long account, LoginIdentifier identifier) {
        byte[] lookup = index.indexOf(identifier.kind().name(), identifier.normal());
        byte[] ending =
                NumberEnding.of(identifier).map(last -> last.indexed(index)).orElse(null);
        if (identifier instanceof AadhaarNumber aadhaar) {
            return new LoginIdentifierRow(account, identifier.kind(), lookup, null, intoVault(aadhaar), ending);
        }
        byte[] sealed = vault.seal(Secret.of(identifier.normal()), identifierOf(account, identifier.kind()));
        return new LoginIdentifierRow(account, identifier.kind(), lookup, sealed, null, ending);
    }

    ContactRow contact(long account, LoginIdentifier contact) {
        return new ContactRow(
                account,
                contact.kind(),
                vault.seal(Secret.of(contact.normal()), contactOf(account, contact.kind())),
                indexOf(contact));
    }

    byte[] indexOf(LoginIdentifier contact) {
        return index.indexOf(contact.kind().name(), contact.normal());
    }

    byte[] indexOf(NumberEnding ending) {
        return ending.indexed(index);
    }

    /** The blind indexes to look for what ends so. */
    List<byte[]> lookups(NumberEnding ending) {
        return ending.candidates(index);
    }

    /** Opens a row that has its sealed value in it, not in the vault. */
    LoginIdentifier open(LoginIdentifierRow row) {
        byte[] sealed = Objects.requireNonNull(row.sealed());
        return typed(
                row.kind(),
                vault.open(sealed, identifierOf(row.account(), row.kind())).text());
    }

    AadhaarNumber open(AadhaarVaultRow row) {
        return new AadhaarNumber(
                vault.open(row.sealed(), inVault(row.referenceKey())).text());
    }

    LoginIdentifier open(ContactRow row) {
        return typed(
                row.kind(),
                vault.open(row.sealed(), contactOf(row.account(), row.kind())).text());
    }

    private String intoVault(AadhaarNumber number) {
        String reference = RandomName.draw(random);
        em.persist(new AadhaarVaultRow(reference, vault.seal(Secret.of(number.normal()), inVault(reference))));
        return reference;
    }

    static LoginIdentifier typed(LoginIdentifier.Kind kind, String normal) {
        return switch (kind) {
            case AADHAAR -> new AadhaarNumber(normal);
            case HOSPITAL_NUMBER -> new HospitalNumber(normal);
            case EMAIL -> new EmailAddress(normal);
            case MOBILE -> new MobileNumber(normal);
        };
    }

    static Binding inVault(String reference) {
        return new Binding("aadhaar_vault.sealed", reference);
    }

    static Binding identifierOf(long account, LoginIdentifier.Kind kind) {
        return new Binding("login_identifier.sealed", account + "-" + kind);
    }

    static Binding contactOf(long account, LoginIdentifier.Kind kind) {
        return new Binding("contact.sealed", account + "-" + kind);
    }
}
