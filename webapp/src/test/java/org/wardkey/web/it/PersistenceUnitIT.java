package org.wardkey.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.metamodel.ManagedType;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@ContainerTest
class PersistenceUnitIT {

    /** One entity of each module's: a wrong name in persistence.xml would lose them all in silence. */
    private static final Set<String> ONE_OF_EACH = Set.of("Account", "TotpFactor", "SmsNumberRow", "AuditEntry");

    @PersistenceContext
    private EntityManager em;

    @Test
    @DisplayName("the persistence unit knows every module's entities")
    void knowsEveryModule() {
        var known = new TreeSet<String>();

        em.getMetamodel().getEntities().stream()
                .map(ManagedType::getJavaType)
                .map(Class::getSimpleName)
                .forEach(known::add);

        assertThat(known).containsAll(ONE_OF_EACH);
    }
}
