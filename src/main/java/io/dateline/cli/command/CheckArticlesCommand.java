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
import io.dateline.ingest.source.Sources;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
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

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "Files and folders that the articles were taken in from.")
    List<Path> paths = List.of();

    CheckArticlesCommand(Console console) {
        super(console);
    }

    /// What came of all.
    ///
    /// @param same how many would stay as they are
    /// @param unknown the origins of those that are not stored
    /// @param refused the origins that would not be taken in, each with the reason
    private record Report(
            List<Reconsidered> changed, int same, List<String> unknown, List<String> refused) {}

    @Override
    int run(Settings settings) throws IOException {
        try (Dateline dateline = Dateline.openForReading(settings.engine());
                Stream<SourceItem> items = Sources.read(paths)) {
            Report report = report(dateline, items.iterator());
            if (json) {
                console.print((ObjectNode) MAPPER.valueToTree(report));
            } else {
                console.print(
                        ReconsideredText.of(
                                report.changed(),
                                report.same(),
                                report.unknown(),
                                report.refused()));
            }
            return report.refused().isEmpty() ? DONE : FAILED;
        }
    }

    private static Report report(Dateline dateline, Iterator<SourceItem> items) {
        Report report = new Report(new ArrayList<>(), 0, new ArrayList<>(), new ArrayList<>());
        int same = 0;
        while (items.hasNext()) {
            switch (items.next()) {
                case SourceItem.Refused(String origin, String reason) ->
                        report.refused().add(origin + ": " + reason);
                case SourceItem.Found(String origin, var raw) -> {
                    Article now = Canonicalisation.article(raw);
                    Optional<Reconsidered> compared =
                            stored(dateline, now).map(it -> Reconsidered.of(it, now));
                    if (compared.isEmpty()) {
                        report.unknown().add(origin);
                    } else if (compared.get().isSame()) {
                        same++;
                    } else {
                        report.changed().add(compared.get());
                    }
                }
            }
        }
        return new Report(report.changed(), same, report.unknown(), report.refused());
    }

    /// The article under the same id; else, since an id may be made of title and text, the one
    /// of the same title whose source is no other.
    private static Optional<Article> stored(Dateline dateline, Article now) {
        Optional<Article> found = dateline.article(now.id());
        if (found.isPresent()) {
            return found;
        }
        ArticleListing alike =
                new ArticleListing(
                        now.metadata().title(),
                        ArticleFilter.NONE,
                        ArticleOrder.RELEVANCE,
                        null,
                        MOST_ALIKE);
        return dateline.articles(alike).items().stream()
                .map(ArticlePage.Item::article)
                .filter(article -> isSame(article, now.metadata()))
                .findFirst()
                .flatMap(article -> dateline.article(article.id()));
    }

    private static boolean isSame(ArticleMetadata stored, ArticleMetadata now) {
        boolean otherPage =
                stored.url() != null && now.url() != null && !stored.url().equals(now.url());
        return stored.title().equals(now.title()) && stored.id().startsWith("text-") && !otherPage;
    }
}
