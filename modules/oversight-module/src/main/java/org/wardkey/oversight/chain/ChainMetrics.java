package org.wardkey.oversight.chain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * Lets ops know by a number, without reading logs, that the chain or its checkpoints cannot be kept. It makes no node unfit:
 * people go on signing in.
 */
@ApplicationScoped
class ChainMetrics {

    private static final Metadata TROUBLE = Metadata.builder()
            .withName("wardkey_audit_trouble")
            .withDescription("1 while the audit chain or its checkpoints cannot be kept; the log says why")
            .build();

    void atStart(
            @Observes @Initialized(ApplicationScoped.class) Object start, MetricRegistry metrics, AuditChain chain) {
        metrics.gauge(TROUBLE, () -> chain.trouble().isPresent() ? 1 : 0);
    }
}
