package org.practiceaudit.bench;

import java.lang.management.ManagementFactory;

/**
 * Where and under what load a benchmark ran.
 *
 * @param load the system's load average over the last minute
 */
public record Machine(int processors, String jdk, String system, double load) {
    public static Machine now() {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.vendor") + " " + Runtime.version(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
