package org.practiceaudit.testing;

import java.util.Map;
import org.testcontainers.DockerClientFactory;

/** Makes the broker fail as brokers do. A test that broke it mends it, for others use it too. */
public final class BrokerControl {
    private final Coordinates at;

    BrokerControl(Coordinates at) {
        this.at = at;
    }

    /** Whether it can be stopped and started again; a container cannot, since its port would change. */
    public boolean startable() {
        return at.brokerContainer().isEmpty();
    }

    /** Freezes the broker: connections stay open and nothing answers. */
    public void pause() {
        if (startable()) {
            ask("pause");
        } else {
            DockerClientFactory.lazyClient()
                    .pauseContainerCmd(at.brokerContainer())
                    .exec();
        }
    }

    public void resume() {
        if (startable()) {
            ask("resume");
        } else {
            DockerClientFactory.lazyClient()
                    .unpauseContainerCmd(at.brokerContainer())
                    .exec();
        }
    }

    /** Stops the broker as an operator would. */
    public void stop() {
        ask("stop");
    }

    /** Ends the broker's process at once. */
    public void kill() {
        ask("kill");
    }

    /** Starts the broker with the data it had, and returns when it answers. */
    public void start() {
        ask("start");
    }

    /** Kills the broker and starts it. */
    public void restart() {
        ask("restart");
    }

    private void ask(String action) {
        if (!startable()) {
            throw new IllegalStateException("A broker in a container is only paused and resumed.");
        }
        JsonHttp.post(at.control() + "/broker/" + action, Map.of(), State.class);
    }

    private record State(long pid, boolean running) {}
}
