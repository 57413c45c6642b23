package io.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerEvent;
import io.dateline.answer.Question;
import io.dateline.article.ArticleFilter;
import io.dateline.article.Citation;
import io.dateline.article.DateRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

class CopiesBehindFiltersTest {

    private static final String WIRE =
            "The old mill at Harwick was sold to the potter Ada Lindqvist on Monday, the town said.";

    @TempDir private Path folder;

    private static String line(String id, String source, String date) {
        return "{\"id\": \"%s\", \"title\": \"Mill sold\", \"text\": \"%s\", \"source\": \"%s\", \"date\": \"%s\"}%n"
                .formatted(id, WIRE, source, date);
    }

    private static ArticleFilter from(LocalDate day) {
        return new ArticleFilter(new DateRange(day, null), null, null);
    }

    @Test
    void ofTwoPapersWithOneTextTheOneThatPassesTheFilterIsCited() throws Exception {
        Path articles =
                Files.writeString(
                        folder.resolve("articles.jsonl"),
                        line("first", "Harwick Post", "2023-07-03")
                                + line("second", "Stane Gazette", "2023-07-04"));
        try (Dateline dateline = Dateline.open(folder.resolve("data"))) {
            dateline.ingest(articles);
            assertEquals(List.of("first"), cited(dateline, ArticleFilter.NONE));
            assertEquals(
                    List.of("second"),
                    cited(dateline, new ArticleFilter(DateRange.ALL, "Stane Gazette", null)));
            assertEquals(List.of("second"), cited(dateline, from(LocalDate.of(2023, 7, 4))));
            assertEquals(List.of(), cited(dateline, from(LocalDate.of(2023, 7, 5))));
        }
    }

    private static List<String> cited(Dateline dateline, ArticleFilter filter) {
        List<AnswerEvent> events = new ArrayList<>();
        dateline.ask(new Question("Who bought the mill at Harwick?", null, filter, 8), events::add);
        Answer answer = ((AnswerEvent.Done) events.getLast()).answer();
        return answer.citations().stream().map(Citation::article).map(one -> one.id()).toList();
    }
}
