package io.dateline.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The blocks of addresses that lead to this machine, into a private network, or nowhere: those
/// that IANA keeps in its registries of special-purpose addresses, and what clouds use inside.
///
@SuppressWarnings("ArrayRecordComponent") // never compared
record SpecialAddresses(byte[] network, int bits, Kind kind) {

    /// What the addresses of a block are.
    enum Kind {
        PUBLIC("public"),
        METADATA("where clouds give away credentials"),
        NO_HOST("of no host"),
        MACHINE("of this machine"),
        PRIVATE("of a private network"),
        PROVIDER("of a provider's own network"),
        LINK_LOCAL("link-local"),
        GROUP("of a group of hosts"),
        EXAMPLE("for examples only"),
        MEASUREMENT("for measurements only"),
        RESERVED("reserved");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /// For people, after "its address is".
        String words() {
            return words;
        }

        /// Whether it is this machine, or a network that one may have hosts of one's own in.
        boolean isOnesOwn() {
            return this == MACHINE || this == PRIVATE || this == PROVIDER;
        }
    }

    private static final int IPV4_BYTES = 4;

    private static final List<SpecialAddresses> IPV4 =
            List.of(
                    block("169.254.169.254/32", Kind.METADATA),
                    block("100.100.100.200/32", Kind.METADATA),
                    block("192.0.0.192/32", Kind.METADATA),
                    block("168.63.129.16/32", Kind.METADATA),
                    block("0.0.0.0/8", Kind.NO_HOST),
                    block("10.0.0.0/8", Kind.PRIVATE),
                    block("100.64.0.0/10", Kind.PROVIDER),
                    block("127.0.0.0/8", Kind.MACHINE),
                    block("169.254.0.0/16", Kind.LINK_LOCAL),
                    block("172.16.0.0/12", Kind.PRIVATE),
                    block("192.0.0.0/24", Kind.RESERVED),
                    block("192.0.2.0/24", Kind.EXAMPLE),
                    block("192.88.99.0/24", Kind.RESERVED),
                    block("192.168.0.0/16", Kind.PRIVATE),
                    block("198.18.0.0/15", Kind.MEASUREMENT),
                    block("198.51.100.0/24", Kind.EXAMPLE),
                    block("203.0.113.0/24", Kind.EXAMPLE),
                    block("224.0.0.0/4", Kind.GROUP),
                    block("240.0.0.0/4", Kind.RESERVED));

    private static final List<SpecialAddresses> IPV6 =
            List.of(
                    block("fd00:ec2::254/128", Kind.METADATA),
                    block("::/128", Kind.NO_HOST),
                    block("::1/128", Kind.MACHINE),
                    block("64:ff9b:1::/48", Kind.PRIVATE),
                    block("fc00::/7", Kind.PRIVATE),
                    block("fe80::/10", Kind.LINK_LOCAL),
                    block("fec0::/10", Kind.PRIVATE),
                    block("ff00::/8", Kind.GROUP),
                    block("2001::/23", Kind.RESERVED),
                    block("2001:db8::/32", Kind.EXAMPLE),
                    block("3fff::/20", Kind.EXAMPLE));

    /// All that is public begins with these bits.
    private static final SpecialAddresses GLOBAL = block("2000::/3", Kind.PUBLIC);

    /// IPv6 addresses that stand for an IPv4 address, and where it stands in them.
    private record Embedding(SpecialAddresses block, int at) {}

    private static final List<Embedding> EMBEDDINGS =
            List.of(
                    new Embedding(block("::ffff:0:0:0/96", Kind.PUBLIC), 12),
                    new Embedding(block("64:ff9b::/96", Kind.PUBLIC), 12),
                    new Embedding(block("2002::/16", Kind.PUBLIC), 2));

    private static SpecialAddresses block(String written, Kind kind) {
        String[] parts = written.split("/", 2);
        try {
            return new SpecialAddresses(
                    InetAddress.ofLiteral(parts[0]).getAddress(), Integer.parseInt(parts[1]), kind);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(written, e);
        }
    }

    /// What kind of address it is.
    static Kind of(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == IPV4_BYTES) {
            return find(IPV4, bytes).orElse(Kind.PUBLIC);
        }
        for (Embedding embedding : EMBEDDINGS) {
            if (embedding.block().holds(bytes)) {
                int at = embedding.at();
                return of(ipv4(Arrays.copyOfRange(bytes, at, at + IPV4_BYTES)));
            }
        }
        return find(IPV6, bytes).orElse(GLOBAL.holds(bytes) ? Kind.PUBLIC : Kind.RESERVED);
    }

    private static InetAddress ipv4(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Kind> find(List<SpecialAddresses> blocks, byte[] address) {
        return blocks.stream()
                .filter(block -> block.holds(address))
                .map(SpecialAddresses::kind)
                .findFirst();
    }

    private boolean holds(byte[] address) {
        if (address.length != network.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((address[bit / 8] & mask) != (network[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
