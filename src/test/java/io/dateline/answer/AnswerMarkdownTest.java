package io.dateline.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dateline.article.Article;
import io.dateline.article.ArticleMetadata.Field;
import io.dateline.article.Citation;
import io.dateline.article.PublicationDate;
import io.dateline.article.TextSpan;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

class AnswerMarkdownTest {

    private static final Article FLOOD = article("flood", "2023-09-15");
    private static final Article LATER = article("later", null);

    private static Article article(String id, @Nullable String day) {
        return Article.of(
                id,
                "Title of " + id,
                "Words of " + id + ".",
                null,
                null,
                null,
                day == null ? null : PublicationDate.parse(day),
                null);
    }

    private static AnswerDraft draft(Form form) {
        AnswerDraft draft = new AnswerDraft(Question.of("q"), "reader", event -> {});
        draft.understood("q", form);
        return draft;
    }

    private static String text(Form form, Article... articles) {
        AnswerDraft draft = draft(form);
        for (Article article : articles) {
            draft.add(article.text(), List.of(Citation.of(article, TextSpan.all(article.text()))));
        }
        return draft.answered(null, 1).text();
    }

    @Test
    void anOverviewIsAListOfDatedLines() {
        assertEquals(
                "- 15 September 2023: Words of flood. [1]\n- undated: Words of later. [2]",
                text(Form.OVERVIEW, FLOOD, LATER));
    }

    @ParameterizedTest
    @EnumSource(names = {"LIST", "COMPARISON"})
    void whatHasSeveralSidesIsAList(Form form) {
        assertEquals("- Words of flood. [1]\n- Words of later. [2]", text(form, FLOOD, LATER));
    }

    @ParameterizedTest
    @EnumSource(names = {"FACT", "YESNO", "EXPLANATION", "COLLECTION"})
    void otherAnswersAreProse(Form form) {
        assertEquals("Words of flood. [1] Words of later. [2]", text(form, FLOOD, LATER));
    }

    @Test
    void articlesThatWereCountedAreAListBelowTheirCount() {
        AnswerDraft draft = draft(Form.COLLECTION);
        draft.add("There are 2 articles.", List.of());
        draft.add("“Flood”", List.of(Citation.of(FLOOD.metadata(), Field.TITLE)));
        draft.add("“Later”", List.of(Citation.of(LATER.metadata(), Field.TITLE)));
        assertEquals(
                "There are 2 articles.\n\n- “Flood” [1]\n- “Later” [2]",
                draft.answered(null, 1).text());
    }

    @Test
    void whatIsWithdrawnIsForgotten() {
        AnswerDraft draft = draft(Form.LIST);
        draft.add(
                "It sank.",
                List.of(),
                Answer.CitedBy.MODEL,
                Answer.Support.UNSUPPORTED,
                "it did not");
        draft.withdraw();
        draft.add(FLOOD.text(), List.of(Citation.of(FLOOD, TextSpan.all(FLOOD.text()))));
        assertEquals("- Words of flood. [1]", draft.answered(null, 1).text());
    }
}
