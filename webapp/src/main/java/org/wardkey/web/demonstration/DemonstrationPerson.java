package org.wardkey.web.demonstration;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.wardkey.identity.PersonKind;
import org.wardkey.identity.Role;
import org.wardkey.identity.account.AadhaarNumber;
import org.wardkey.identity.account.EmailAddress;
import org.wardkey.identity.account.HospitalNumber;
import org.wardkey.identity.account.MobileNumber;
import org.wardkey.identity.account.NewAccount;

/**
 * A made-up person. The Aadhaar numbers are UIDAI's published sandbox numbers, nobody's.
 *
 * @param account the account
 * @param identifiers what they sign in with, as a person would type it
 * @param password their password
 * @param withAuthenticator whether they have an authenticator app already
 */
public record DemonstrationPerson(
        NewAccount account, List<String> identifiers, String password, boolean withAuthenticator) {

    private static final Locale HINDI = Locale.forLanguageTag("hi");

    /** Everybody there is to try. */
    static List<DemonstrationPerson> all() {
        return List.of(
                new DemonstrationPerson(
                        new NewAccount(
                                PersonKind.PATIENT,
                                "Asha Devi",
                                HINDI,
                                Set.of(),
                                List.of(new AadhaarNumber("999941057058"), new HospitalNumber("WH100001")),
                                List.of(new MobileNumber("+919000000001"))),
                        List.of("9999 4105 7058", "WH100001"),
                        "mango tree river boat",
                        false),
                new DemonstrationPerson(
                        new NewAccount(
                                PersonKind.PATIENT,
                                "Ram Prasad",
                                Locale.ENGLISH,
                                Set.of(),
                                List.of(new AadhaarNumber("999971658847"), new HospitalNumber("WH100002")),
                                List.of()),
                        List.of("9999 7165 8847", "WH100002"),
                        "lantern hill morning tea",
                        true),
                new DemonstrationPerson(
                        new NewAccount(
                                PersonKind.DOCTOR,
                                "Dr. Meera Iyer",
                                Locale.ENGLISH,
                                Set.of(),
                                List.of(new EmailAddress("meera.iyer@hospital.example")),
                                List.of(new EmailAddress("meera.iyer@hospital.example"))),
                        List.of("meera.iyer@hospital.example"),
                        "quiet ward night lamp",
                        true),
                new DemonstrationPerson(
                        new NewAccount(
                                PersonKind.CARETAKER,
                                "Sunita Rao",
                                Locale.ENGLISH,
                                Set.of(),
                                List.of(
                                        new EmailAddress("sunita.rao@family.example"),
                                        new MobileNumber("+919000000004")),
                                List.of(new EmailAddress("sunita.rao@family.example"))),
                        List.of("sunita.rao@family.example", "+91 90000 00004"),
                        "garden gate blue bicycle",
                        false),
                staff("Joseph Kurian", "desk@hospital.example", Role.REGISTRATION_DESK, "paper slip front desk", false),
                staff("Lakshmi Nair", "help@hospital.example", Role.HELPDESK, "yellow lamp friendly voice", true),
                staff("David Mathew", "approver@hospital.example", Role.APPROVER, "second pair of eyes", true),
                staff("Nasreen Begum", "auditor@hospital.example", Role.AUDITOR, "ledger glass patient reader", true),
                staff("Farida Khan", "admin@hospital.example", Role.ADMINISTRATOR, "key ring long corridor", true));
    }

    private static DemonstrationPerson staff(
            String name, String email, Role role, String password, boolean withAuthenticator) {
        var address = new EmailAddress(email);
        return new DemonstrationPerson(
                new NewAccount(
                        PersonKind.STAFF, name, Locale.ENGLISH, Set.of(role), List.of(address), List.of(address)),
                List.of(email),
                password,
                withAuthenticator);
    }
}
