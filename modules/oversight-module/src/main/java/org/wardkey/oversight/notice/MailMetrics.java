package org.wardkey.oversight.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Lets ops know by a number that letters cannot be carried. It makes no node unfit: people go on signing in. */
@ApplicationScoped
class MailMetrics {

    private static final Metadata TROUBLE = Metadata.builder()
            .withName("wardkey_mail_trouble")
            .withDescription("1 while no letter can be carried; the log says why")
            .build();

    void atStart(@Observes @Initialized(ApplicationScoped.class) Object start, MetricRegistry metrics, Post post) {
        metrics.gauge(TROUBLE, () -> post.trouble().isPresent() ? 1 : 0);
    }
}
