package io.dateline.ingest.web;

import io.dateline.ingest.fetch.Validators;

import org.jspecify.annotations.Nullable;

import java.net.URI;

/// What is worth remembering of an address that was asked, so that it is asked for less the next
/// time.
///
/// @param address as it was named, before all redirects; equal to the origin of the item that
///     came of it, as text
/// @param validators what the server gave with it
/// @param stamp what the feed or sitemap that named it tells its state by, as the time of its
///     last change; `null` where none named it
public record VisitedPage(URI address, Validators validators, @Nullable String stamp) {}
