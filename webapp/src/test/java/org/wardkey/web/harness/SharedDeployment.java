package org.wardkey.web.harness;

import java.util.List;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.AnnotationDeploymentScenarioGenerator;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;
import org.jspecify.annotations.Nullable;

/** One deployment for the whole suite, where Arquillian would make one for each class. */
public final class SharedDeployment implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.override(
                DeploymentScenarioGenerator.class, AnnotationDeploymentScenarioGenerator.class, ThePortal.class);
        builder.observer(Once.class);
    }

    /** Deploys the portal, so that no test class has a deployment method. */
    public static final class ThePortal implements DeploymentScenarioGenerator {

        @Override
        public List<DeploymentDescription> generate(TestClass testClass) {
            return List.of(new DeploymentDescription("portal", TestArchive.forTestsInTheServer())
                    .shouldBeTestable(true)
                    .shouldBeManaged(true));
        }
    }

    /** Keeps what the first test class deployed until the server stops. */
    public static final class Once {

        @Inject
        @ClassScoped
        private @Nullable InstanceProducer<DeploymentScenario> scenario;

        private @Nullable DeploymentScenario shared;
        private boolean deployed;

        void generate(@Observes EventContext<GenerateDeployment> event) {
            if (shared == null) {
                event.proceed();
                shared = scenario().get();
            } else {
                scenario().set(shared);
            }
        }

        void deploy(@Observes EventContext<DeployManagedDeployments> event) {
            if (!deployed) {
                event.proceed();
                deployed = true;
            }
        }

        @SuppressWarnings("UnusedVariable")
        void undeploy(@Observes EventContext<UnDeployManagedDeployments> event) {
            // It goes with the server.
        }

        private InstanceProducer<DeploymentScenario> scenario() {
            if (scenario == null) {
                throw new IllegalStateException("Arquillian has not injected the scenario");
            }
            return scenario;
        }
    }
}
