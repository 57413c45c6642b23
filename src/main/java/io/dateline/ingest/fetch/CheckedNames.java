package io.dateline.ingest.fetch;

import org.apache.hc.client5.http.DnsResolver;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Finds the addresses of hosts and checks them. The connection is made to the very address that
/// was checked: a name that is asked for once more could lead elsewhere then.
final class CheckedNames implements DnsResolver {

    private final AllowedHosts hosts;
    private final HostNames names;

    CheckedNames(AllowedHosts hosts, HostNames names) {
        this.hosts = hosts;
        this.names = names;
    }

    /// @throws RefusedHostException when one of the addresses may not be fetched from: a name that
    ///     has a public one as well is not trusted with it
    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        String shown = host.contains(":") ? "[" + host + "]" : host;
        WebAddress address = new WebAddress("http", shown, port, "/");
        InetAddress[] resolved = names.addresses(host);
        Optional<String> refusal =
                Arrays.stream(resolved)
                        .flatMap(found -> hosts.whyNot(address, found).stream())
                        .findFirst();
        if (refusal.isPresent()) {
            throw new RefusedHostException(refusal.get());
        }
        return Arrays.stream(resolved).map(found -> new InetSocketAddress(found, port)).toList();
    }

    @Override
    public InetAddress[] resolve(String host) {
        throw new UnsupportedOperationException("an address is checked together with its port");
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
