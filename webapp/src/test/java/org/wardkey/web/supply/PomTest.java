package org.wardkey.web.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

@DisplayName("What others wrote")
class PomTest {

    private static final Path ROOT = Path.of("..");

    /** In the root only so that all who bring it along agree on its version. */
    private static final Set<String> COME_WITH_OTHERS = Set.of(
            "org.slf4j:slf4j-api",
            "com.fasterxml.jackson.core:jackson-core",
            "com.fasterxml.jackson.core:jackson-annotations");

    private static final List<String> CHILDREN = List.of(
            "modules/identity-core/pom.xml",
            "modules/totp-module/pom.xml",
            "modules/webauthn-module/pom.xml",
            "modules/place-module/pom.xml",
            "modules/sms-module/pom.xml",
            "modules/oversight-module/pom.xml",
            "webapp/pom.xml");

    @Test
    @DisplayName("stands in the root build file, each with a version of its own and a line that says what for")
    void root() throws IOException {
        assertThat(Pom.read(Files.readString(ROOT.resolve("pom.xml"))).faults()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("CHILDREN")
    @DisplayName("has its version there and nowhere else")
    void children(String file) throws IOException {
        var child = Pom.read(Files.readString(ROOT.resolve(file)));

        assertThat(child.versions()).isEmpty();
    }

    @Test
    @DisplayName("stands there only where something of ours uses it")
    void used() throws IOException {
        Set<String> used = new HashSet<>(COME_WITH_OTHERS);
        for (String child : CHILDREN) {
            used.addAll(Pom.read(Files.readString(ROOT.resolve(child))).used());
        }

        assertThat(used)
                .containsAll(Pom.read(Files.readString(ROOT.resolve("pom.xml"))).offered());
    }

    @Test
    @DisplayName("is not taken where a download does not match its checksum")
    void checksums() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve(".mvn/maven.config"))).contains("--strict-checksums");
    }

    @Test
    @DisplayName("is found where it has no version, an open one or no reason")
    void planted() {
        var pom = Pom.read("""
                <project><version>1-SNAPSHOT</version>
                <properties><fixed>1.0</fixed><open>LATEST</open></properties>
                <dependencyManagement><dependencies>
                  <!-- Does things. -->
                  <dependency><groupId>a</groupId><artifactId>good</artifactId><version>${fixed}</version></dependency>
                  <dependency><groupId>a</groupId><artifactId>why</artifactId><version>1.0</version></dependency>
                  <!-- Does things. -->
                  <dependency><groupId>a</groupId><artifactId>none</artifactId></dependency>
                  <!-- Does things. -->
                  <dependency><groupId>a</groupId><artifactId>range</artifactId><version>[1,2)</version></dependency>
                  <!-- Does things. -->
                  <dependency><groupId>a</groupId><artifactId>moving</artifactId><version>${open}</version></dependency>
                </dependencies></dependencyManagement>
                <build><plugins>
                  <plugin><!-- Does things. --><artifactId>good</artifactId><version>1.0</version></plugin>
                  <plugin><artifactId>why</artifactId><version>1.0</version></plugin>
                  <plugin><artifactId>none</artifactId></plugin>
                </plugins></build></project>
                """);

        assertThat(pom.faults())
                .isEqualTo(List.of(
                        "a:why: no reason",
                        "a:none: no version",
                        "org.apache.maven.plugins:why: no reason",
                        "org.apache.maven.plugins:none: no version",
                        "a:range: [1,2)",
                        "a:moving: ${open}"));
    }
}
