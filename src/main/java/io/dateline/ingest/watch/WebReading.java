package io.dateline.ingest.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.dateline.ingest.Outcome;
import io.dateline.ingest.SourceItem;
import io.dateline.ingest.fetch.Validators;
import io.dateline.ingest.web.KnownPages;
import io.dateline.ingest.web.VisitedPage;
import io.dateline.ingest.web.WebSources;

import org.jspecify.annotations.Nullable;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// One look at a feed or a sitemap. What the server says is as it was is not fetched again; what
/// could not be taken in is left alone for a while, longer each time.
final class WebReading implements SourceReading {

    /// A page that left its feed may come back to it.
    private static final Duration REMEMBERED = Duration.ofDays(60);

    /// One that could not be taken in, and is not tried again once its feed names it no more.
    private static final Duration REGRETTED = Duration.ofDays(7);

    /// How exactly it is known when a page was last named.
    private static final Duration SEEN_WITHIN = Duration.ofDays(1);

    private static final ObjectMapper JSON = new ObjectMapper();

    /// What is remembered of an address.
    ///
    /// @param list whether it names others, as a feed does
    record Version(
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable String stamp,
            boolean list) {

        static Version of(String json) {
            try {
                return JSON.readValue(json, Version.class);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException("this is nothing of a page: " + json, e);
            }
        }

        static String json(VisitedPage page, boolean list) {
            try {
                return JSON.writeValueAsString(
                        new Version(
                                page.validators().etag(),
                                page.validators().lastModified(),
                                page.stamp(),
                                list));
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException("what cannot be remembered of a page", e);
            }
        }
    }

    private final WebSources web;
    private final URI address;
    private final Duration every;
    private final Map<String, SeenItem> known;
    private final Instant now;
    private final boolean isAnyDue;

    /// What was told of an item that was not given yet, or of a list.
    private final Map<String, VisitedPage> visited = new LinkedHashMap<>();

    private final Deque<Given> given = new ArrayDeque<>();
    private final Set<String> named = new HashSet<>();
    private final Set<String> told = new HashSet<>();
    private final List<SeenItem> seen = new ArrayList<>();
    private @Nullable Fault fault;
    private @Nullable Duration retryAfter;
    private boolean isRead;
    private boolean isSpared;

    /// @param page what to remember of it once it is in, or `null`
    private record Given(String item, @Nullable VisitedPage page) {}

    WebReading(
            WebSources web, URI address, Duration every, Map<String, SeenItem> known, Instant now) {
        this.web = web;
        this.address = address;
        this.every = every;
        this.known = known;
        this.now = now;
        isAnyDue = known.values().stream().anyMatch(item -> item.isDue(now));
    }

    @Override
    public Stream<SourceItem> items() {
        Stream<SourceItem> items =
                web.read(
                        address, new Known(), page -> visited.put(page.address().toString(), page));
        return Stream.concat(items.filter(this::isOfIt), atTheEnd());
    }

    /// Nothing; but whoever asks for it has read all that came before.
    private Stream<SourceItem> atTheEnd() {
        return Stream.of(true)
                .filter(
                        _ -> {
                            isRead = true;
                            rememberLists();
                            return false;
                        })
                .map(_ -> new SourceItem.Refused("", ""));
    }

    /// Whether it is one of its items, and not what became of the address itself.
    private boolean isOfIt(SourceItem item) {
        // once it named others it was read, and this is some of it that was not
        boolean isItself = item.origin().equals(address.toString()) && named.size() <= 1;
        if (!isItself) {
            given.add(new Given(item.origin(), visited.remove(item.origin())));
            return true;
        }
        visited.remove(item.origin());
        fault =
                switch (item) {
                    case SourceItem.Refused(String _, String reason, boolean _) ->
                            new Fault(reason, retryAfter);
                    case SourceItem.Found _ ->
                            new Fault("this is a page, and neither a feed nor a sitemap", null);
                };
        return false;
    }

    private final class Known implements KnownPages {

        @Override
        public @Nullable VisitedPage find(URI page) {
            SeenItem item = known.get(page.toString());
            named.add(page.toString());
            if (item == null || item.version() == null) {
                return null;
            }
            Version version = Version.of(item.version());
            // a list that has not changed names no pages that are to be tried again
            return version.list() && isAnyDue
                    ? null
                    : new VisitedPage(
                            page,
                            new Validators(version.etag(), version.lastModified()),
                            version.stamp());
        }

        @Override
        public boolean isLeftAlone(URI page) {
            SeenItem item = known.get(page.toString());
            boolean isLeft =
                    item != null && !item.isIn() && !item.isDue(now) && !page.equals(address);
            if (isLeft) {
                named.add(page.toString());
            }
            return isLeft;
        }

        @Override
        public void askedToWait(URI page, Duration time) {
            if (page.equals(address)) {
                retryAfter = time;
            }
        }
    }

    @Override
    public void told(Outcome outcome) {
        Given item = given.remove();
        told.add(item.item());
        SeenItem before = known.get(item.item());
        switch (outcome) {
            case Outcome.Acknowledged done -> {
                String version = item.page() == null ? null : Version.json(item.page(), false);
                seen.add(SeenItem.taken(item.item(), version, done.id(), now));
            }
            case Outcome.Failed failed -> {
                if (failed.fault() == null) {
                    // without a version: once it is due it is fetched whole
                    seen.add(
                            SeenItem.failed(
                                    item.item(), null, before, failed.reason(), every, now));
                } else {
                    isSpared = true;
                }
            }
        }
        rememberLists();
    }

    /// Once all that they named is told: before that, their pages may not be in.
    private void rememberLists() {
        if (!isRead || !given.isEmpty() || isSpared) {
            return;
        }
        visited.forEach(
                (list, page) -> {
                    told.add(list);
                    seen.add(SeenItem.taken(list, Version.json(page, true), null, now));
                });
        visited.clear();
        named.removeAll(told);
        for (String name : named) {
            SeenItem item = known.get(name);
            if (item != null && item.seenAt().isBefore(now.minus(SEEN_WITHIN))) {
                seen.add(item.seenAgain(now));
            }
        }
    }

    @Override
    public @Nullable Fault fault() {
        return fault;
    }

    @Override
    public @Nullable Duration again() {
        return null;
    }

    @Override
    public Collection<SeenItem> takeSeen() {
        List<SeenItem> taken = List.copyOf(seen);
        seen.clear();
        return taken;
    }

    @Override
    public Collection<String> gone() {
        return known.values().stream()
                .filter(item -> !named.contains(item.item()) && !told.contains(item.item()))
                .filter(
                        item ->
                                item.seenAt()
                                        .isBefore(now.minus(item.isIn() ? REMEMBERED : REGRETTED)))
                .map(SeenItem::item)
                .toList();
    }
}
