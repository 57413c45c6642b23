package io.dateline.ingest.fetch;

/// How pages are fetched.
///
/// @param userAgent what servers are told about who asks
/// @param hosts that may be fetched from
public record FetchConfig(String userAgent, AllowedHosts hosts, FetchLimits limits) {

    /// What `robots.txt` calls this program by.
    public static final String ROBOT = "Dateline";

    /// From public hosts only.
    public static final FetchConfig DEFAULT =
            new FetchConfig(ROBOT, AllowedHosts.PUBLIC, FetchLimits.DEFAULT);

    public FetchConfig {
        if (!userAgent.matches("[\\x20-\\x7E]{1,300}")) {
            throw new IllegalArgumentException("not a User-Agent: \"" + userAgent + "\"");
        }
    }

    public FetchConfig withHosts(AllowedHosts allowed) {
        return new FetchConfig(userAgent, allowed, limits);
    }

    public FetchConfig withUserAgent(String name) {
        return new FetchConfig(name, hosts, limits);
    }

    public FetchConfig withLimits(FetchLimits most) {
        return new FetchConfig(userAgent, hosts, most);
    }
}
