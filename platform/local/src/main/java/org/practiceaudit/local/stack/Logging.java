package org.practiceaudit.local.stack;

/** The log manager of the libraries in use, set before anything logs. */
public final class Logging {
    private Logging() {}

    public static void configure() {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        System.setProperty(
                "logging.configuration",
                Logging.class.getResource("logging.properties").toString());
    }
}
