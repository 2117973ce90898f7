package org.practiceaudit.actions.notices;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Says whether people are told by mail, too. */
@Wellness
@ApplicationScoped
class MailWatch implements HealthCheck {
    private final MailSettings settings;

    MailWatch(MailSettings settings) {
        this.settings = settings;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("mail")
                .up()
                .withData("state", settings.on() ? "on" : "off: no mail server is configured, inbox only")
                .build();
    }
}
