package io.dateline.server.front;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.QuotedCSV;
import org.jspecify.annotations.Nullable;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What one proxy says of the request that it passed on.
///
/// @param client the address that it came to the proxy from, or `null` where the proxy hides it
/// @param scheme that it came to the proxy by, `http` or `https`, or `null` where it does not say
/// @param host that it was sent to, maybe with a port, or `null` where it does not say
record ForwardedHop(
        @Nullable InetAddress client, @Nullable String scheme, @Nullable String host) {

    /// An address as proxies write it: in brackets or not, with or without a port.
    private static final Pattern NODE =
            Pattern.compile("\\[([0-9A-Fa-f:.]+)](?::\\d{1,5})?|([0-9.]+)(?::\\d{1,5})?|(.*:.*:.*)");

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]_-]{1,255}");

    /// The farthest first. `Forwarded` (RFC 7239) counts alone where it is there, else the headers
    /// that proxies used before it.
    static List<ForwardedHop> of(HttpFields headers) {
        return headers.contains(HttpHeader.FORWARDED) ? standard(headers) : older(headers);
    }

    private static List<ForwardedHop> standard(HttpFields headers) {
        List<ForwardedHop> hops = new ArrayList<>();
        for (String element : values(headers, HttpHeader.FORWARDED, true)) {
            String client = null;
            String scheme = null;
            String host = null;
            for (String pair : element.split(";")) {
                String[] nameAndValue = pair.split("=", 2);
                String value = nameAndValue.length < 2 ? "" : unquoted(nameAndValue[1].strip());
                switch (nameAndValue[0].strip().toLowerCase(Locale.ROOT)) {
                    case "for" -> client = value;
                    case "proto" -> scheme = value;
                    case "host" -> host = value;
                    default -> {}
                }
            }
            hops.add(checked(client, scheme, host));
        }
        return hops;
    }

    private static List<ForwardedHop> older(HttpFields headers) {
        List<String> clients = values(headers, HttpHeader.X_FORWARDED_FOR, false);
        List<String> schemes = values(headers, HttpHeader.X_FORWARDED_PROTO, false);
        List<String> hosts = values(headers, HttpHeader.X_FORWARDED_HOST, false);
        List<ForwardedHop> hops = new ArrayList<>();
        int count = Math.max(clients.size(), Math.max(schemes.size(), hosts.size()));
        // they need not be of one length: what stands at the end came from the nearest proxy
        for (int fromEnd = count; fromEnd > 0; fromEnd--) {
            hops.add(
                    checked(
                            at(clients, fromEnd), at(schemes, fromEnd), at(hosts, fromEnd)));
        }
        return hops;
    }

    private static @Nullable String at(List<String> values, int fromEnd) {
        return fromEnd > values.size() ? null : values.get(values.size() - fromEnd);
    }

    private static ForwardedHop checked(
            @Nullable String client, @Nullable String scheme, @Nullable String host) {
        boolean known = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
        boolean isHost = host != null && HOST.matcher(host).matches();
        return new ForwardedHop(address(client), known ? scheme : null, isHost ? host : null);
    }

    private static @Nullable InetAddress address(@Nullable String node) {
        Matcher matcher = NODE.matcher(node == null ? "" : node);
        if (!matcher.matches()) {
            return null;
        }
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return literal(matcher.group(group));
            }
        }
        return null;
    }

    private static @Nullable InetAddress literal(String text) {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// None where the quotes do not pair.
    private static List<String> values(HttpFields headers, HttpHeader name, boolean keepQuotes) {
        String[] lines =
                headers.getFields(name).stream().map(HttpField::getValue).toArray(String[]::new);
        try {
            return new QuotedCSV(keepQuotes, lines).getValues();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
