package org.practiceaudit.actions.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTest {
    private final Networks publicOnly = new Networks(Optional.empty());

    private static String at(String host) {
        return "https://" + (host.contains(":") ? "[" + host + "]" : host) + "/told";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "169.254.169.254",
                "172.31.255.255",
                "192.168.1.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "fd00::1",
                "fe80::1",
                "localhost"
            })
    void whatLiesInsideIsNotCalled(String host) {
        assertFalse(publicOnly.open(at(host)), host);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.9.9.9", "172.32.0.1", "192.169.0.1", "223.255.255.255", "2606:4700::1111"})
    void whatIsPublicIs(String host) throws Exception {
        assertEquals(List.of(InetAddress.getByName(host)), publicOnly.callable(at(host)));
    }

    @Test
    void anOperatorsNetworkIsOpenAndItsNeighbourIsNot() {
        var networks = new Networks(Optional.of(List.of("10.20.0.0/16", "fd00:1::/32")));
        assertTrue(networks.open(at("10.20.255.1")));
        assertTrue(networks.open(at("fd00:1::5")));
        assertFalse(networks.open(at("10.21.0.1")));
        assertFalse(networks.open(at("fd00:2::5")));
    }

    @Test
    void aNameNotKnownYetMayBeGiven() {
        assertTrue(publicOnly.open(at("no-such-host.invalid")));
    }

    @Test
    void aNetworkThatCannotBeReadStopsTheStart() {
        assertThrows(RuntimeException.class, () -> new Networks(Optional.of(List.of("ten-dot"))));
    }
}
