package io.armature.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.core.identity.Networks;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressesTest {
    private final ClientAddresses addresses = new ClientAddresses(Networks.of(List.of("10.0.0.0/8")));

    @Test
    void without_trusted_proxies_the_connection_alone_tells() {
        ClientAddresses none = new ClientAddresses(Networks.of(List.of()));
        assertThat(none.of("10.0.0.1", List.of("203.0.113.7"))).isEqualTo("10.0.0.1");
    }

    @Test
    void a_header_from_elsewhere_is_not_believed() {
        assertThat(addresses.of("198.51.100.1", List.of("203.0.113.7"))).isEqualTo("198.51.100.1");
    }

    @Test
    void a_trusted_proxy_tells_whom_it_was_called_by() {
        assertThat(addresses.of("10.0.0.1", List.of("203.0.113.7"))).isEqualTo("203.0.113.7");
        assertThat(addresses.of("10.0.0.1", List.of("203.0.113.7, 10.9.9.9"))).isEqualTo("203.0.113.7");
        assertThat(addresses.of("10.0.0.1", List.of("203.0.113.7", "10.9.9.9"))).isEqualTo("203.0.113.7");
    }

    @Test
    void what_the_client_wrote_itself_is_passed_over() {
        assertThat(addresses.of("10.0.0.1", List.of("1.2.3.4, 203.0.113.7"))).isEqualTo("203.0.113.7");
        assertThat(addresses.of("10.0.0.1", List.of("1.2.3.4, nonsense"))).isEqualTo("nonsense");
    }

    @Test
    void without_a_header_the_proxy_itself_calls() {
        assertThat(addresses.of("10.0.0.1", List.of())).isEqualTo("10.0.0.1");
        assertThat(addresses.of("10.0.0.1", List.of("10.0.0.2, 10.0.0.3"))).isEqualTo("10.0.0.2");
    }
}
