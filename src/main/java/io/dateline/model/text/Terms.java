package io.dateline.model.text;

import opennlp.tools.stemmer.PorterStemmer;

import java.util.LinkedHashSet;
import java.util.Set;

/// The words of an English text that carry its meaning, as stems: `met` stays apart from `meeting`,
/// but `meetings` and `meeting` are one.
public final class Terms {

    /// Words that stand in any sentence whatever it says.
    private static final Set<String> STOP_WORDS =
            Set.of(
                    ("a an the of in on at to for with by from and or but as is was were are be been"
                                    + " being has have had having it its he she his her him they their them"
                                    + " this that these those there which who whom whose what when where why"
                                    + " how not no nor also into than then about over under such some any all"
                                    + " both each other more most can could will would may might must shall"
                                    + " should do does did done so if while because between through during"
                                    + " before after up out off only very just s t said says say according")
                            .split(" "));

    private Terms() {}

    /// In the order of the text, none twice; empty where it has none.
    public static Set<String> of(String text) {
        PorterStemmer stemmer = new PorterStemmer();
        Set<String> terms = new LinkedHashSet<>();
        for (String word : Words.of(text)) {
            if (!STOP_WORDS.contains(word)) {
                terms.add(stemmer.stem(word));
            }
        }
        return terms;
    }

    /// The stem of a word in small letters, whether or not it carries meaning.
    public static String stem(String word) {
        return new PorterStemmer().stem(word);
    }
}
