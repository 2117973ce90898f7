package org.practiceaudit.local.demo;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.practiceaudit.local.stack.PostgresAt;

/**
 * An installation to play on, wherever it runs and whoever started it.
 *
 * @param addresses of services, without a slash at the end
 * @param postgres where the services' databases are looked into
 * @param bootstrap of Kafka
 * @param authority the code of the authority that is played
 */
record Site(
        Map<Service, String> addresses,
        PostgresAt postgres,
        String bootstrap,
        Identities identities,
        String authority) {
    Site {
        addresses = Map.copyOf(addresses);
    }

    /** The addresses at which the demo starts services of its own. */
    static Map<Service, String> here(Set<Service> services) {
        var addresses = new EnumMap<Service, String>(Service.class);
        services.forEach(service -> addresses.put(service, service.url()));
        return addresses;
    }

    String url(Service service) {
        return addresses.get(service);
    }

    /** A small authority beside the one that is played: as named, unless that is another than usual. */
    String beside(String name) {
        return authority.equals(SyntheticAuthority.NAME) ? name : authority + "-" + name;
    }
}
