package io.dateline.cli.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.Dateline;
import io.dateline.article.Article;
import io.dateline.article.ArticleFilter;
import io.dateline.article.ArticleListing;
import io.dateline.article.ArticleMetadata;
import io.dateline.article.ArticleOrder;
import io.dateline.article.ArticlePage;
import io.dateline.cli.console.Console;
import io.dateline.cli.settings.Settings;
import io.dateline.cli.text.ReconsideredText;
import io.dateline.ingest.Reconsidered;
import io.dateline.ingest.SourceItem;
import io.dateline.ingest.source.Canonicalisation;
import io.dateline.ingest.source.FieldNames;
import io.dateline.ingest.source.Sources;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Compares what is stored with what its originals give today. Changes nothing.
@Command(
        name = "check",
        header =
                "List stored articles that their originals would change if they were taken in today.")
final class CheckArticlesCommand extends EngineCommand {

    private static final JsonMapper MAPPER = new JsonMapper();

    /// As many articles that have all words of a title are looked at for the one of that title.
    private static final int MOST_ALIKE = 20;

    /// Of the beginning of a text; hardly two articles begin with as many alike.
    private static final int MOST_WORDS = 12;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description =
                    "Files and folders that the articles were taken in from, where they are now.")
    List<Path> paths = List.of();

    @Option(
            names = "--map",
            paramLabel = "FIELD=NAME[,…]",
            converter = IngestCommand.FieldNamesConverter.class,
            description = "What fields are called, as it was told to ingest.")
    FieldNames names = FieldNames.USUAL;

    CheckArticlesCommand(Console console) {
        super(console);
    }

    /// What came of all.
    ///
    /// @param same how many would stay as they are
    /// @param unseen how many stored articles have no original among these
    /// @param unknown the origins of those that are not stored
    /// @param refused the origins that would not be taken in, each with the reason
    private record Report(
            List<Reconsidered> changed,
            int same,
            int unseen,
            List<String> unknown,
            List<String> refused) {}

    @Override
    int run(Settings settings) throws IOException {
        try (Dateline dateline = Dateline.openForReading(settings.engine());
                Stream<SourceItem> items = Sources.read(paths, names, _ -> {})) {
            Report report = report(dateline, items.iterator());
            if (json) {
                console.print((ObjectNode) MAPPER.valueToTree(report));
            } else {
                console.print(
                        ReconsideredText.of(
                                report.changed(),
                                report.same(),
                                report.unseen(),
                                report.unknown(),
                                report.refused()));
            }
            return report.refused().isEmpty() ? DONE : FAILED;
        }
    }

    private static Report report(Dateline dateline, Iterator<SourceItem> items) {
        List<Reconsidered> changed = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int same = 0;
        while (items.hasNext()) {
            switch (items.next()) {
                case SourceItem.Refused(String origin, String reason, boolean _) ->
                        refused.add(origin + ": " + reason);
                case SourceItem.Found(String origin, var raw) -> {
                    Article now = Canonicalisation.article(raw);
                    Optional<Reconsidered> compared =
                            stored(dateline, now, seen).map(it -> Reconsidered.of(it, now));
                    compared.ifPresent(it -> seen.add(it.id()));
                    if (compared.isEmpty()) {
                        unknown.add(origin);
                    } else if (compared.get().isSame()) {
                        same++;
                    } else {
                        changed.add(compared.get());
                    }
                }
            }
        }
        return new Report(changed, same, dateline.size() - seen.size(), unknown, refused);
    }

    /// The article under the same id; else, since an id may be made of title and text, the one
    /// of the same title whose source is no other; else, since a title may be the name that the
    /// file had, the one that is told in much the same words. One that was `seen` is that of
    /// another original.
    private static Optional<Article> stored(Dateline dateline, Article now, Set<String> seen) {
        Optional<Article> found = dateline.article(now.id());
        if (found.isPresent()) {
            return found;
        }
        return alike(dateline, now.metadata().title())
                .filter(article -> isSame(article, now) && !seen.contains(article.id()))
                .findFirst()
                .flatMap(article -> dateline.article(article.id()))
                .or(() -> ofSameWords(dateline, now, seen));
    }

    private static Stream<ArticleMetadata> alike(Dateline dateline, String query) {
        ArticleListing alike =
                new ArticleListing(
                        query, ArticleFilter.NONE, ArticleOrder.RELEVANCE, null, MOST_ALIKE);
        return dateline.articles(alike).items().stream().map(ArticlePage.Item::article);
    }

    private static Optional<Article> ofSameWords(Dateline dateline, Article now, Set<String> seen) {
        String words =
                WORD.matcher(now.text())
                        .results()
                        .map(MatchResult::group)
                        .distinct()
                        .limit(MOST_WORDS)
                        .collect(Collectors.joining(" "));
        return alike(dateline, words)
                .filter(article -> article.id().startsWith("text-") && !isElsewhere(article, now))
                .filter(article -> !seen.contains(article.id()))
                .flatMap(article -> dateline.article(article.id()).stream())
                .filter(article -> Reconsidered.of(article, now).isMostlySame(article))
                .findFirst();
    }

    private static boolean isElsewhere(ArticleMetadata stored, Article now) {
        String url = now.metadata().url();
        return stored.url() != null && url != null && !stored.url().equals(url);
    }

    private static boolean isSame(ArticleMetadata stored, Article now) {
        return stored.title().equals(now.metadata().title())
                && stored.id().startsWith("text-")
                && !isElsewhere(stored, now);
    }
}
