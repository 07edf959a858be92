package org.wardkey.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.PersonKind;
import org.wardkey.identity.Role;
import org.wardkey.identity.account.AccountState;
import org.wardkey.identity.account.EmailAddress;
import org.wardkey.identity.account.HospitalNumber;
import org.wardkey.identity.account.LoginIdentifier;
import org.wardkey.identity.account.MobileNumber;
import org.wardkey.identity.account.NewAccount;
import org.wardkey.identity.account.PeopleOfBefore;
import org.wardkey.identity.account.PersonQuery;
import org.wardkey.identity.activation.Registration;
import org.wardkey.identity.authority.Authority;
import org.wardkey.identity.authority.NotPermitted;
import org.wardkey.identity.authority.Right;
import org.wardkey.identity.authority.Ruling;
import org.wardkey.identity.people.PersonFound;
import org.wardkey.identity.people.PersonRecord;
import org.wardkey.identity.people.Records;

@ContainerTest
@DisplayName("F19: staff find a person")
class PeopleIT {

    /** In so many names only as this test makes. */
    private static final String RARE = "Quillon";

    private static final AtomicInteger COUNT = new AtomicInteger(4_000);

    @Inject
    private People people;

    @Inject
    private Registration registration;

    @Inject
    private org.wardkey.identity.people.People found;

    @Inject
    private Records records;

    @Inject
    private Authority authority;

    @Inject
    private PeopleOfBefore before;

    @Inject
    private Trail trail;

    @Inject
    private Dump dump;

    @Inject
    private Sql sql;

    @Test
    @DisplayName("by words of the name or their beginnings, in any order and case, in any script")
    void byName() {
        AccountId devi = patient(RARE + " Devi", number());
        AccountId hindi = patient("सुनीता क्विलन", number());
        AccountId accent = patient("José " + RARE + "es", number());

        assertThat(find(RARE + " Devi")).containsExactly(devi);
        assertThat(find("dev quill")).containsExactly(devi);
        assertThat(find("QUILLON")).containsExactlyInAnyOrder(devi, accent);
        assertThat(find("jose quillones")).containsExactly(accent);
        assertThat(find("सुनी क्वि")).containsExactly(hindi);
        assertThat(find("uillon")).isEmpty();
        assertThat(find(RARE + " devi meera")).isEmpty();
    }

    @Test
    @DisplayName(
            "by hospital number, last four digits, e-mail and mobile number, whether they sign in with it or are told by it")
    void byNumber() {
        String number = number();
        var mobile = new MobileNumber("+9196000" + COUNT.incrementAndGet() + "7");
        var mail = new EmailAddress("told-" + COUNT.incrementAndGet() + "@family.example");
        AccountId patient = patient(RARE + " Told", number, mobile, mail);
        Person doctor = people.doctor();
        Person caretaker = people.caretaker();

        assertThat(find(number.toLowerCase(Locale.ROOT))).containsExactly(patient);
        assertThat(find(number.substring(number.length() - 4))).contains(patient);
        assertThat(find("0 6000 " + mobile.normal().substring(7))).isEmpty();
        assertThat(find(mobile.normal().substring(3))).containsExactly(patient);
        assertThat(find(mail.normal().toUpperCase(Locale.ROOT))).containsExactly(patient);
        assertThat(find(doctor.identifier())).containsExactly(doctor.account());
        assertThat(find(caretaker.identifier())).containsExactly(caretaker.account());
        assertThat(find("")).isEmpty();
        assertThat(find("q")).isEmpty();
    }

    @Test
    @DisplayName("among people of one kind, and accounts in one state")
    void filtered() {
        AccountId waiting = patient("Zebulon Wait", number());
        AccountId doctor = register(
                PersonKind.DOCTOR,
                "Zebulon Doctor",
                List.of(new EmailAddress("zebulon-" + COUNT.incrementAndGet() + "@ward.example")),
                List.of());

        assertThat(find("zebulon", Optional.of(PersonKind.DOCTOR), Optional.empty()))
                .containsExactly(doctor);
        assertThat(find("zebulon", Optional.empty(), Optional.of(AccountState.NOT_ACTIVATED)))
                .containsExactlyInAnyOrder(waiting, doctor);
        assertThat(find("zebulon", Optional.empty(), Optional.of(AccountState.LOCKED)))
                .isEmpty();
        assertThat(find("", Optional.of(PersonKind.PATIENT), Optional.of(AccountState.NOT_ACTIVATED)))
                .contains(waiting)
                .doesNotContain(doctor);
    }

    @Test
    @DisplayName("in as many statements whoever is found")
    void statements() throws Exception {
        for (int more = 0; more < 30; more++) {
            patient("Xanthippe Number " + more, number());
        }
        Person helper = people.helper();
        var query = new PersonQuery("xanthippe num", Optional.empty(), Optional.empty());

        List<String> sent = Statements.of(() -> found.find(query, helper.account(), SignIns.WARD));

        // The right (2), the names, the people, their identifiers, the entry and its number.
        assertThat(sent).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    @DisplayName("ASVS V16.3.2: each search and each record that is opened is an entry, without what was typed")
    void told() throws Exception {
        String number = number();
        AccountId patient = patient(RARE + " Entry", number);
        Person helper = people.helper();

        var entries = trail.during(() -> {
            found.find(new PersonQuery(number, Optional.empty(), Optional.empty()), helper.account(), SignIns.WARD);
            return open(helper, patient);
        });

        assertThat(entries).extracting(Trail.Entry::action).containsExactly("RECORD_VIEWED", "RECORD_VIEWED");
        assertThat(entries)
                .extracting(Trail.Entry::actor)
                .containsOnly(helper.account().value());
        assertThat(entries).extracting(Trail.Entry::subject).containsExactly(null, patient.value());
        assertThat(entries).extracting(Trail.Entry::detail).noneMatch(detail -> detail.contains(number));
    }

    @Test
    @DisplayName("ASVS V8.2.1, V8.2.2: nobody else finds anybody or opens a record, and that they tried is an entry")
    void nobodyElse() throws Exception {
        AccountId patient = patient(RARE + " Private", number());
        var query = new PersonQuery(RARE, Optional.empty(), Optional.empty());

        for (Person other : List.of(people.patient(), people.doctor(), people.caretaker(), people.clerk())) {
            var entries = trail.during(() -> {
                assertThatThrownBy(() -> found.find(query, other.account(), SignIns.WARD))
                        .isInstanceOf(NotPermitted.class);
                return assertThat(authority.ask(other.account(), Right.SEE_RECORD, patient, SignIns.WARD))
                        .isEqualTo(new Ruling.Forbidden(Ruling.Why.NO_RIGHT));
            });
            assertThat(entries).extracting(Trail.Entry::action).containsExactly("RIGHT_REFUSED", "RIGHT_REFUSED");
        }
    }

    @Test
    @DisplayName("invariant 4: and sees numbers by their last digits alone; the database tells none either")
    void masked() throws Exception {
        var mobile = new MobileNumber("+9196111" + COUNT.incrementAndGet() + "3");
        Person aadhaar = people.patientWithAadhaar("999933119405");
        AccountId told = patient(RARE + " Masked", number(), mobile);
        Person helper = people.helper();

        PersonFound one = found.find(
                        new PersonQuery("9999 3311 9405", Optional.empty(), Optional.empty()),
                        helper.account(),
                        SignIns.WARD)
                .get(0);
        PersonRecord record = open(helper, told);

        assertThat(one.account()).isEqualTo(aadhaar.account());
        assertThat(one.identifiers())
                .singleElement()
                .asString()
                .endsWith("9405")
                .doesNotContain("3311");
        assertThat(record.contacts())
                .noneMatch(contact -> contact.contains(mobile.normal().substring(3, 9)));
        assertThat(Leaks.ofText(dump.cells(), "999933119405")).isEmpty();
        assertThat(Leaks.ofText(dump.cells(), mobile.normal())).isEmpty();
    }

    @Test
    @DisplayName("who was registered by an earlier version, too, once the index is complete")
    void ofBefore() throws Exception {
        String number = number();
        var mail = new EmailAddress("before-" + COUNT.incrementAndGet() + "@family.example");
        AccountId patient = patient("Yolanda Before", number, mail);
        sql.execute("delete from person_word where account_id = " + patient.value());
        sql.execute("update login_identifier set ending = null where account_id = " + patient.value());
        sql.execute("update contact set lookup = null where account_id = " + patient.value());
        sql.execute("update account set findable = 0 where id = " + patient.value());
        assertThat(find("yolanda")).isEmpty();
        assertThat(find(mail.normal())).isEmpty();

        before.complete();
        before.complete();

        assertThat(find("yolanda")).containsExactly(patient);
        assertThat(find(number.substring(number.length() - 4))).contains(patient);
        assertThat(find(mail.normal())).containsExactly(patient);
    }

    private PersonRecord open(Person staff, AccountId whose) {
        var ruling = authority.ask(staff.account(), Right.SEE_RECORD, whose, SignIns.WARD);
        return records.open(((Ruling.Permitted) ruling).permit());
    }

    private List<AccountId> find(String text) {
        return find(text, Optional.empty(), Optional.empty());
    }

    private List<AccountId> find(String text, Optional<PersonKind> kind, Optional<AccountState> state) {
        return found.find(new PersonQuery(text, kind, state), people.helper().account(), SignIns.WARD).stream()
                .map(PersonFound::account)
                .toList();
    }

    private AccountId patient(String name, String number, LoginIdentifier... contacts) {
        return register(PersonKind.PATIENT, name, List.of(new HospitalNumber(number)), List.of(contacts));
    }

    private AccountId register(
            PersonKind kind, String name, List<LoginIdentifier> identifiers, List<LoginIdentifier> contacts) {
        return registration
                .register(new NewAccount(kind, name, Locale.ENGLISH, Set.<Role>of(), identifiers, contacts))
                .account();
    }

    private static String number() {
        return "QX" + (100_000 + COUNT.incrementAndGet());
    }
}
