package org.wardkey.web.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.Entity;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.wardkey.identity.account.Account;

/** The rules of the house (design: who may know whom). */
final class Rules {

    static final ArchRule THE_CORE_KNOWS_NO_WEB = noClasses()
            .that()
            .resideInAPackage("org.wardkey.identity..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", "jakarta.faces..", "org.primefaces..", "org.wardkey.web..");

    static final ArchRule THE_CORE_KNOWS_NO_CONCRETE_FACTOR = noClasses()
            .that()
            .resideInAPackage("org.wardkey.identity..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.wardkey.totp..", "org.wardkey.sms..", "org.wardkey.webauthn..");

    static final ArchRule THE_LADDER_KNOWS_NO_BACKUP_CODES = noClasses()
            .that()
            .resideInAPackage("org.wardkey.identity.signin..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.wardkey.identity.backupcode..");

    static final ArchRule ONLY_THE_WEB_KNOWS_OVERSIGHT = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.wardkey.identity..",
                    "org.wardkey.totp..",
                    "org.wardkey.webauthn..",
                    "org.wardkey.sms..",
                    "org.wardkey.place..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.wardkey.oversight..");

    static final ArchRule A_FACTOR_KNOWS_NO_OTHER =
            slices().matching("org.wardkey.(totp|webauthn|sms)..").should().notDependOnEachOther();

    static final ArchRule OVERSIGHT_KNOWS_ONLY_THE_CORE = noClasses()
            .that()
            .resideInAPackage("org.wardkey.oversight..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.wardkey.totp..",
                    "org.wardkey.webauthn..",
                    "org.wardkey.sms..",
                    "org.wardkey.web..",
                    "jakarta.servlet..",
                    "jakarta.faces..");

    /** Who wants to know where somebody is asks the core, which finds it where it is there. */
    static final ArchRule NOBODY_KNOWS_THE_PLACE_MODULE = noClasses()
            .that()
            .resideOutsideOfPackage("org.wardkey.place..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.wardkey.place..", "com.maxmind..");

    static final ArchRule THE_PLACE_MODULE_KNOWS_ONLY_THE_CORE = noClasses()
            .that()
            .resideInAPackage("org.wardkey.place..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.wardkey.totp..",
                    "org.wardkey.webauthn..",
                    "org.wardkey.oversight..",
                    "org.wardkey.web..",
                    "jakarta.servlet..",
                    "jakarta.faces..");

    /** A gateway is asked by one class, behind its fuse; nothing else goes out of the house. */
    static final ArchRule ONLY_THE_WIRE_GOES_OUT = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.wardkey.sms.gateway.Wire")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.http.HttpClient");

    static final ArchRule CLOCK_AND_RANDOMNESS_COME_FROM_ONE_PLACE = noClasses()
            .that()
            .resideOutsideOfPackage("org.wardkey.identity.source")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callConstructor(SecureRandom.class);

    /** {@code MessageDigest.isEqual} does; one engine compares itself with the other at start, and no secret. */
    static final ArchRule SECRETS_ARE_COMPARED_IN_CONSTANT_TIME = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.wardkey.identity.password.Argon2idEngine")
            .should()
            .callMethod(Arrays.class, "equals", byte[].class, byte[].class);

    /** What runs in the server takes its connections from the server's pool, and its part in the act's transaction. */
    static final ArchRule ONLY_COMMANDS_DIAL_THE_DATABASE = noClasses()
            .that()
            .resideOutsideOfPackage("org.wardkey.identity.command")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(DriverManager.class);

    /** All but the account, which several packages of the core work with. */
    static final ArchRule ROWS_STAY_IN_THEIR_PACKAGE = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .and()
            .doNotHaveFullyQualifiedName(Account.class.getName())
            .should()
            .notBePublic();

    static final ArchRule ENTITIES_STAY_BEHIND_THE_PAGES = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("org.wardkey.web..")
            .should()
            .haveRawReturnType(JavaClass.Predicates.resideInAPackage("org.wardkey..")
                    .and(CanBeAnnotated.Predicates.annotatedWith(Entity.class)));

    static final ArchRule A_PAGE_LIVES_FOR_ONE_REQUEST = classes()
            .that()
            .haveSimpleNameEndingWith("Page")
            .and()
            .resideInAPackage("org.wardkey.web..")
            .should()
            .beAnnotatedWith(RequestScoped.class);

    /** The request that the container injects has no form any more: the gate took it in. Servlets get the gate's. */
    static final ArchRule FORMS_ARE_READ_AS_THE_GATE_TOOK_THEM_IN = noClasses()
            .that()
            .resideInAPackage("org.wardkey.web..")
            .and()
            .resideOutsideOfPackage("org.wardkey.web.gate")
            .and()
            .areNotAssignableTo(HttpServlet.class)
            .should()
            .callMethod(HttpServletRequest.class, "getParameter", String.class)
            .orShould()
            .callMethod(HttpServletRequest.class, "getParameterValues", String.class)
            .orShould()
            .callMethod(HttpServletRequest.class, "getParameterMap");

    static final ArchRule NO_PACKAGE_CYCLES =
            slices().matching("org.wardkey.(*).(*)..").should().beFreeOfCycles();

    private Rules() {}
}
