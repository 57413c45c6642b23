package io.dateline.server.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dateline.server.TestServer;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What a server told when it was scraped.
///
/// @param values by the name of each series with its labels
record Scrape(String text, Map<String, Double> values) {

    static Scrape of(TestServer server) {
        HttpResponse<String> response = server.get("/metrics");
        assertEquals(200, response.statusCode(), response.body());
        Map<String, Double> values = new TreeMap<>();
        response.body()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(
                        line -> {
                            int space = line.lastIndexOf(' ');
                            values.put(
                                    line.substring(0, space),
                                    Double.valueOf(line.substring(space + 1)));
                        });
        return new Scrape(response.body(), values);
    }

    /// The value of a series, 0 where there is none.
    double value(String series) {
        return values.getOrDefault(series, 0.0);
    }

    /// How many requests were counted.
    double requests(String route, String method, String status) {
        return value(
                "dateline_http_request_duration_seconds_count{method=\"%s\",route=\"%s\",status=\"%s\"}"
                        .formatted(method, route, status));
    }

    /// All series whose names begin so, with their labels.
    Set<String> series(String beginning) {
        Set<String> found = new TreeSet<>(values.keySet());
        found.removeIf(name -> !name.startsWith(beginning));
        return found;
    }
}
