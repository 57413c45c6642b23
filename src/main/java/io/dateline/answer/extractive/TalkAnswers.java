package io.dateline.answer.extractive;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerDraft;
import io.dateline.answer.language.Languages;
import io.dateline.answer.suggestion.CollectionSuggestions;
import io.dateline.answer.understanding.Intent;
import io.dateline.answer.understanding.Intent.Talk.Occasion;
import io.dateline.article.ArticleCollection;
import io.dateline.article.ArticleFilter;

import java.util.Locale;

/// Replies to what no article could answer: says what can be asked, and offers questions that the
/// articles answer.
final class TalkAnswers {

    private final ArticleCollection articles;
    private final CollectionSuggestions suggestions;

    TalkAnswers(ArticleCollection articles, CollectionSuggestions suggestions) {
        this.articles = articles;
        this.suggestions = suggestions;
    }

    /// Ends `draft` with a reply to somebody who speaks to the program.
    Answer talk(Occasion occasion, ArticleFilter filter, AnswerDraft draft) {
        return reply(said(occasion), filter, draft);
    }

    /// Ends `draft` with a reply that says that the question was not understood.
    Answer noise(ArticleFilter filter, AnswerDraft draft) {
        return reply(
                "I did not understand that. Ask a question in a few words, or name a topic.",
                filter,
                draft);
    }

    /// Ends `draft` with a reply in the language of the question.
    Answer otherLanguage(Intent.OtherLanguage language, AnswerDraft draft) {
        return draft.refused(Languages.readsEnglish(language.tag()), 0);
    }

    private Answer reply(String text, ArticleFilter filter, AnswerDraft draft) {
        draft.suggest(suggestions.of(filter));
        return draft.refused(text, 0);
    }

    private String said(Occasion occasion) {
        return switch (occasion) {
            case GREETING -> "Hello. Ask me anything about " + these() + ".";
            case THANKS -> "You are welcome. Ask on, if there is more that you want to know.";
            case FAREWELL -> "Goodbye. The articles will be here when you come back.";
            case HELP ->
                    "I answer questions about "
                            + these()
                            + " and cite the words that each sentence rests on; where they do not say,"
                            + " I say so. Ask who, when, where, how many or why, ask for an overview of"
                            + " a topic, or ask about the articles themselves.";
            case IDENTITY ->
                    "I am a program that answers questions about "
                            + these()
                            + ": I cite the words that each sentence rests on, and say when they do not"
                            + " say.";
            case DOUBT ->
                    "Every sentence cites the words of an article that it rests on: open the citation"
                            + " and read what stands around them. Whether the article is right, I cannot"
                            + " tell.";
            case COMPLAINT ->
                    "I am sorry. Try the question in other words, with the names in full; where the"
                            + " articles do not say, I cannot either.";
            case PRAISE -> "Good to hear. Ask on, if there is more that you want to know.";
            case ASSENT -> "All right. Ask me anything else about " + these() + ".";
        };
    }

    private String these() {
        int size = articles.size();
        return switch (size) {
            case 0 -> "your articles (there are none yet)";
            case 1 -> "the one article that is here";
            default -> String.format(Locale.ENGLISH, "these %,d articles", size);
        };
    }
}
