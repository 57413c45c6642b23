package io.dateline.ingest.fetch;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which hosts may be fetched from: all that are public, at the two ports of the web, and those
/// that were named.
///
/// A host that was named may have an address of this machine or of a private network. Those by
/// which machines in a cloud get their credentials stay closed, unless one is named itself.
///
/// @param named each as `host` or `host:port`
public record AllowedHosts(List<Named> named) {

    /// Public hosts only.
    public static final AllowedHosts PUBLIC = new AllowedHosts(List.of());

    /// A host, and its port where only that one may be fetched from.
    ///
    /// @param port 0 for the two ports of the web
    public record Named(String host, int port) {

        private boolean is(WebAddress address) {
            return host.equals(address.host())
                    && (port == 0 ? address.hasWebPort() : port == address.port());
        }
    }

    public AllowedHosts {
        named = List.copyOf(named);
    }

    /// Reads `intranet.example, 127.0.0.1:8080, [::1]:8080`.
    ///
    /// @throws IllegalArgumentException when an element is no host
    public static AllowedHosts parse(String text) {
        List<Named> named = new ArrayList<>();
        for (String element : text.split(",", -1)) {
            String place = element.strip();
            WebAddress address = WebAddress.parse("http://" + place);
            if (place.isEmpty() || !address.path().equals("/") || place.endsWith("/")) {
                throw new IllegalArgumentException("not a host: " + place);
            }
            boolean hasPort = place.replaceFirst("^\\[.*\\]", "").contains(":");
            named.add(new Named(address.host(), hasPort ? address.port() : 0));
        }
        return new AllowedHosts(named);
    }

    boolean isNamed(WebAddress address) {
        return named.stream().anyMatch(host -> host.is(address));
    }

    /// Why nothing is fetched at this port; nothing where it may be.
    Optional<String> whyNotAtPort(WebAddress address) {
        return address.hasWebPort() || isNamed(address)
                ? Optional.empty()
                : Optional.of("only the ports 80 and 443 are fetched from, not " + address.port());
    }

    /// Why nothing is fetched from `resolved`, which is one of the addresses of the host; nothing
    /// where it may be.
    Optional<String> whyNot(WebAddress address, InetAddress resolved) {
        SpecialAddresses.Kind kind = SpecialAddresses.of(resolved);
        boolean mayBeSpecial = isNamed(address) && (address.isNumber() || kind.isOnesOwn());
        return kind == SpecialAddresses.Kind.PUBLIC || mayBeSpecial
                ? Optional.empty()
                : Optional.of(
                        "%s is not fetched from: its address %s is %s"
                                .formatted(
                                        address.host(), resolved.getHostAddress(), kind.words()));
    }
}
