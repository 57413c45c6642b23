package io.dateline.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// Tells the addresses of hosts; a test puts one here that lies.
interface HostNames {

    HostNames OF_THE_SYSTEM = InetAddress::getAllByName;

    /// @throws UnknownHostException when there is no such host
    InetAddress[] addresses(String host) throws UnknownHostException;
}
