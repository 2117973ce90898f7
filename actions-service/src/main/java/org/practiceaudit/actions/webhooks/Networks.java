package org.practiceaudit.actions.webhooks;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where deliveries may go. Whoever gives us an address makes us call it from inside the installation's network, so only public
 * addresses are called, and those of the networks that the operator names: most case-management systems lie in one of the
 * authority's own.
 */
@ApplicationScoped
class Networks {
    private static final List<IpSubnetFilterRule> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "224.0.0.0/3",
                    "::/127",
                    "64:ff9b::/96",
                    "fc00::/7",
                    "fe80::/10",
                    "ff00::/8")
            .map(Networks::network)
            .toList();

    private final List<IpSubnetFilterRule> allowed;

    /** @param allowed networks beside the public ones, as in {@code 10.20.0.0/16}; one that cannot be read stops the start */
    Networks(@ConfigProperty(name = "practice-audit.webhooks.networks") Optional<List<String>> allowed) {
        this.allowed = allowed.orElse(List.of()).stream().map(Networks::network).toList();
    }

    /**
     * Where the host of this address is that may be called, as it is now: a name may mean another machine a moment later, so that
     * what is called must be one of these. Asks the name server and blocks.
     *
     * @param url an address with a host
     * @throws UnknownHostException where nothing is known of the host
     */
    List<InetAddress> callable(String url) throws UnknownHostException {
        return Arrays.stream(InetAddress.getAllByName(URI.create(url).getHost()))
                .filter(this::mayBeCalled)
                .toList();
    }

    /** False where the host is known and none of its addresses may be called. A name may become known later. Blocks. */
    boolean open(String url) {
        try {
            return !callable(url).isEmpty();
        } catch (UnknownHostException _) {
            return true;
        }
    }

    private boolean mayBeCalled(InetAddress address) {
        return within(allowed, address) || !within(NOT_PUBLIC, address);
    }

    private static boolean within(List<IpSubnetFilterRule> networks, InetAddress address) {
        var asked = new InetSocketAddress(address, 0);
        return networks.stream().anyMatch(network -> network.matches(asked));
    }

    private static IpSubnetFilterRule network(String text) {
        return new IpSubnetFilterRule(text, IpFilterRuleType.ACCEPT);
    }
}
