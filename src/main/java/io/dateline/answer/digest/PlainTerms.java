package io.dateline.answer.digest;

import io.dateline.model.text.Names;
import io.dateline.model.text.Terms;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Terms as topics and articles are compared by: without accents, and with one word for a country
/// that English writes in several ways.
final class PlainTerms {

    private static final Pattern AMERICA =
            Pattern.compile("\\b(?:U\\.S\\.(?:A\\.)?|USA?\\b|United States\\b|Americans?\\b)");

    private static final Pattern BRITAIN =
            Pattern.compile("\\b(?:U\\.K\\.|UK\\b|United Kingdom\\b|British\\b|Britons?\\b)");

    private static final Pattern NUMBER = Pattern.compile("[0-9]++(?:[.,:][0-9]++)*+");

    private PlainTerms() {}

    /// In the order of the text, none twice.
    static Set<String> of(String text) {
        return Terms.of(plain(text));
    }

    /// The numbers that stand in digits, as they are written.
    static Set<String> figures(String text) {
        Set<String> figures = new LinkedHashSet<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            figures.add(matcher.group());
        }
        return figures;
    }

    /// `text` without accents, a country under one name.
    static String plain(String text) {
        String bare = Names.withoutAccents(text);
        return BRITAIN.matcher(AMERICA.matcher(bare).replaceAll("America ")).replaceAll("Britain ");
    }
}
