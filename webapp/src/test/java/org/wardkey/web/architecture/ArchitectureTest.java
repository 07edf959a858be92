package org.wardkey.web.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The house")
class ArchitectureTest {

    private static JavaClasses house;
    private static JavaClasses houseWithPlants;

    @BeforeAll
    static void readTheHouse() {
        house = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages("org.wardkey");
        houseWithPlants = new ClassFileImporter().importPackages("org.wardkey");
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of("the core knows no web", Rules.THE_CORE_KNOWS_NO_WEB, "KnowsTheWeb"),
                Arguments.of(
                        "the core knows no concrete factor", Rules.THE_CORE_KNOWS_NO_CONCRETE_FACTOR, "KnowsAFactor"),
                Arguments.of(
                        "the ladder knows no backup codes", Rules.THE_LADDER_KNOWS_NO_BACKUP_CODES, "KnowsBackupCodes"),
                Arguments.of("the core knows no observer", Rules.ONLY_THE_WEB_KNOWS_OVERSIGHT, "KnowsAnObserver"),
                Arguments.of("a factor knows no observer", Rules.ONLY_THE_WEB_KNOWS_OVERSIGHT, "KnowsOversight"),
                Arguments.of("a factor knows no other", Rules.A_FACTOR_KNOWS_NO_OTHER, "KnowsTheApp"),
                Arguments.of("a factor knows no other, SMS neither", Rules.A_FACTOR_KNOWS_NO_OTHER, "KnowsAnApp"),
                Arguments.of("only the wire goes out", Rules.ONLY_THE_WIRE_GOES_OUT, "RingsByItself"),
                Arguments.of("oversight knows only the core", Rules.OVERSIGHT_KNOWS_ONLY_THE_CORE, "KnowsTotp"),
                Arguments.of("nobody knows the place module", Rules.NOBODY_KNOWS_THE_PLACE_MODULE, "KnowsALocator"),
                Arguments.of("nobody else reads its file", Rules.NOBODY_KNOWS_THE_PLACE_MODULE, "ReadsNetworks"),
                Arguments.of(
                        "the place module knows only the core",
                        Rules.THE_PLACE_MODULE_KNOWS_ONLY_THE_CORE,
                        "KnowsAnApp"),
                Arguments.of(
                        "ASVS V6.5.3: clock and randomness come from one place",
                        Rules.CLOCK_AND_RANDOMNESS_COME_FROM_ONE_PLACE,
                        "LooksAtTheWall"),
                Arguments.of(
                        "ASVS V11.2.4: secrets are compared in constant time",
                        Rules.SECRETS_ARE_COMPARED_IN_CONSTANT_TIME,
                        "ComparesAtLeisure"),
                Arguments.of(
                        "only commands dial the database", Rules.ONLY_COMMANDS_DIAL_THE_DATABASE, "DialsTheDatabase"),
                Arguments.of("rows stay in their package", Rules.ROWS_STAY_IN_THEIR_PACKAGE, "PublicRow"),
                Arguments.of("entities stay behind the pages", Rules.ENTITIES_STAY_BEHIND_THE_PAGES, "LeakyPage"),
                Arguments.of("a page lives for one request", Rules.A_PAGE_LIVES_FOR_ONE_REQUEST, "LeakyPage"),
                Arguments.of(
                        "forms are read as the gate took them in",
                        Rules.FORMS_ARE_READ_AS_THE_GATE_TOOK_THEM_IN,
                        "AsksTheContainer"),
                Arguments.of("there are no package cycles", Rules.NO_PACKAGE_CYCLES, "cycleone"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void keeps(String name, ArchRule rule, String planted) {
        rule.check(house);
    }

    @ParameterizedTest(name = "{0}: finds {2}")
    @MethodSource("rules")
    void findsAPlantedViolationOf(String name, ArchRule rule, String planted) {
        var found = rule.evaluate(houseWithPlants);

        assertThat(found.getFailureReport().getDetails()).anyMatch(detail -> detail.contains(planted));
    }

    @Test
    void everyModuleWasSeen() {
        assertThat(house.stream().map(JavaClass::getName))
                .anyMatch(name -> name.startsWith("org.wardkey.identity."))
                .anyMatch(name -> name.startsWith("org.wardkey.totp."))
                .anyMatch(name -> name.startsWith("org.wardkey.webauthn."))
                .anyMatch(name -> name.startsWith("org.wardkey.place."))
                .anyMatch(name -> name.startsWith("org.wardkey.sms."))
                .anyMatch(name -> name.startsWith("org.wardkey.oversight."))
                .anyMatch(name -> name.startsWith("org.wardkey.web."))
                .noneMatch(name -> name.contains(".planted."));
    }
}
