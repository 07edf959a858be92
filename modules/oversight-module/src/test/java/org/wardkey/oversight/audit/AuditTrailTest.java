package org.wardkey.oversight.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.event.SecurityEvent;

class AuditTrailTest {

    private final List<String> calls = new ArrayList<>();
    private final List<Object> persisted = new ArrayList<>();

    @Test
    @DisplayName("Invariant 8: each event is one entry, written before the act goes on")
    void eachEventIsOneEntryWrittenAtOnce() {
        var trail = new AuditTrail(entityManager(false));

        trail.remember(Events.factorRemovedByDesk());

        assertThat(calls).containsExactly("persist", "flush");
        assertThat(persisted)
                .singleElement()
                .usingRecursiveComparison()
                .isEqualTo(new AuditEntry(Events.factorRemovedByDesk()));
    }

    @Test
    @DisplayName("Invariant 8, ASVS V16.5.3: an entry that cannot be written fails the act")
    void anEntryThatCannotBeWrittenFailsTheAct() {
        var trail = new AuditTrail(entityManager(true));

        assertThatThrownBy(() -> trail.remember(Events.factorRemovedByDesk())).isInstanceOf(PersistenceException.class);
    }

    @Test
    @DisplayName("Invariant 8: the entry is part of the act's transaction, of none other and of no later one")
    void theEntryIsPartOfTheActsTransaction() throws NoSuchMethodException {
        var observer = AuditTrail.class.getMethod("remember", SecurityEvent.class);

        var transaction = observer.getAnnotation(Transactional.class);
        var observes = observer.getParameters()[0].getAnnotation(Observes.class);

        assertThat(transaction.value()).isEqualTo(Transactional.TxType.MANDATORY);
        assertThat(transaction.dontRollbackOn()).isEmpty();
        assertThat(observes).isNotNull();
        assertThat(observes.during()).isEqualTo(jakarta.enterprise.event.TransactionPhase.IN_PROGRESS);
    }

    private EntityManager entityManager(boolean refusing) {
        return (EntityManager) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
                    calls.add(method.getName());
                    if (method.getName().equals("persist")) {
                        persisted.add(arguments[0]);
                    }
                    if (method.getName().equals("flush") && refusing) {
                        throw new PersistenceException("the disk is full");
                    }
                    return null;
                });
    }
}
