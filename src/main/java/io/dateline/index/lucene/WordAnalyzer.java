package io.dateline.index.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

import java.io.Reader;
import java.util.List;

/// The words of English text as [EnglishAnalyzer] cuts and stems them. A word with accents or
/// ligatures stands there without them too, at the same place; signs that nobody sees part no word.
final class WordAnalyzer extends Analyzer {

    /// Soft hyphen, zero-width space, non-joiner and joiner, word joiner, byte order mark.
    private static final List<String> INVISIBLE =
            List.of("\u00AD", "\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF");

    private static final NormalizeCharMap WITHOUT_INVISIBLE = withoutInvisible();

    private static NormalizeCharMap withoutInvisible() {
        NormalizeCharMap.Builder signs = new NormalizeCharMap.Builder();
        INVISIBLE.forEach(sign -> signs.add(sign, ""));
        return signs.build();
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
        return new MappingCharFilter(WITHOUT_INVISIBLE, reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream all = new LowerCaseFilter(new EnglishPossessiveFilter(words));
        TokenStream folded = new ASCIIFoldingFilter(all, true);
        TokenStream telling = new StopFilter(folded, EnglishAnalyzer.getDefaultStopSet());
        return new TokenStreamComponents(words, new PorterStemFilter(telling));
    }
}
