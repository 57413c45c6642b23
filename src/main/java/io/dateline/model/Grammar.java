package io.dateline.model;

import io.dateline.article.TextSpan;

import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells the part of speech of each word of an English sentence, and the form it has in a
/// dictionary: OpenNLP's models. Safe for use by many threads at once.
public final class Grammar {

    private static final String TAGS_RESOURCE = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";
    private static final String LEMMAS_RESOURCE = "/opennlp-en-ud-ewt-lemmas-1.3-2.5.4.bin";

    /// As the models were taught to part words: `n't` and `'s` are words of their own, a number is
    /// one with its separators.
    private static final Pattern WORD =
            Pattern.compile(
                    "\\d+(?:[.,:]\\d+)*(?:st|nd|rd|th)?|(?:\\p{L}\\.){2,}|\\p{L}+(?=n['’]t\\b)|n['’]t\\b"
                            + "|['’](?:s|re|ve|ll|d|m)\\b|[\\p{L}\\p{M}\\p{N}]+(?:[-’'](?!(?:s|re|ve|ll|d|m)\\b)[\\p{L}\\p{M}\\p{N}]+)*"
                            + "|[^\\s\\p{L}\\p{N}]");

    /// Classes that a name may be taken for.
    private static final Set<String> OPEN = Set.of("VERB", "ADJ", "NOUN", "PRON", "X");

    private static final int MOST_OF_FRAGMENT = 5;

    private final POSModel tags;
    private final LemmatizerModel lemmas;

    /// The classes of the Universal Dependencies.
    public enum Tag {
        ADJ,
        ADP,
        ADV,
        AUX,
        CCONJ,
        DET,
        INTJ,
        NOUN,
        NUM,
        PART,
        PRON,
        PROPN,
        PUNCT,
        SCONJ,
        SYM,
        VERB,
        X
    }

    /// @param span its place in the sentence
    /// @param text as it stands there
    /// @param lemma in small letters
    public record Word(TextSpan span, String text, String lemma, Tag tag) {

        /// Whether it is one of these, in any of its forms.
        public boolean is(Set<String> lemmas) {
            return lemmas.contains(lemma) || lemmas.contains(text.toLowerCase(Locale.ROOT));
        }
    }

    /// The models in the jar, read at the first use.
    public static Grammar english() {
        return English.GRAMMAR;
    }

    private static final class English {
        private static final Grammar GRAMMAR = new Grammar();
    }

    private Grammar() {
        tags = read(TAGS_RESOURCE, POSModel::new);
        lemmas = read(LEMMAS_RESOURCE, LemmatizerModel::new);
    }

    private interface Reading<T> {
        T of(InputStream stream) throws IOException;
    }

    private static <T> T read(String resource, Reading<T> reading) {
        try (InputStream stream = Grammar.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "the jar is not whole: " + resource + " is missing");
            }
            return reading.of(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The words and the punctuation of one sentence, in its order; empty where it has none.
    public List<Word> of(String sentence) {
        List<TextSpan> spans = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        Matcher words = WORD.matcher(sentence);
        while (words.find()) {
            spans.add(new TextSpan(words.start(), words.end()));
            texts.add(words.group().replace('’', '\''));
        }
        if (texts.isEmpty()) {
            return List.of();
        }
        String[] tokens = texts.toArray(String[]::new);
        String[] found = corrected(tokens, new POSTaggerME(tags).tag(tokens));
        String[] lemmatized = new LemmatizerME(lemmas).lemmatize(tokens, found);
        List<Word> all = new ArrayList<>();
        for (int i = 0; i < tokens.length; i++) {
            all.add(
                    new Word(
                            spans.get(i),
                            tokens[i],
                            lemmatized[i].toLowerCase(Locale.ROOT),
                            tag(found[i])));
        }
        return all;
    }

    /// Whether it says something of something: a few words without a verb, as `35 minutes`, do
    /// not. Of many the model may take the verb for something else.
    public boolean isClause(String sentence) {
        List<Word> words = of(sentence).stream().filter(word -> word.tag() != Tag.PUNCT).toList();
        return words.size() > MOST_OF_FRAGMENT
                || words.stream().anyMatch(word -> word.tag() == Tag.VERB || word.tag() == Tag.AUX);
    }

    /// What the model takes for verbs in names of news, and behind an owner: `Wang Yi`, `her
    // visit`.
    private static String[] corrected(String[] tokens, String[] tags) {
        for (int i = 0; i < tokens.length; i++) {
            boolean opens = i == 0 && !(tokens.length > 1 && isCapital(tokens[1]));
            boolean named = isCapital(tokens[i]) && !opens;
            boolean owned = i > 0 && tokens[i - 1].equals("'s");
            if (named && OPEN.contains(tags[i])) {
                tags[i] = Tag.PROPN.name();
            } else if (owned && tags[i].equals(Tag.VERB.name())) {
                tags[i] = Tag.NOUN.name();
            }
        }
        return tags;
    }

    private static boolean isCapital(String token) {
        return Character.isUpperCase(token.codePointAt(0));
    }

    private static Tag tag(String name) {
        try {
            return Tag.valueOf(name);
        } catch (IllegalArgumentException e) {
            return Tag.X;
        }
    }
}
