package io.dateline.answer.digest;

import io.dateline.article.ArticleMetadata;
import io.dateline.article.PublicationDate;
import io.dateline.model.text.Words;

import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What an overview is to be about.
///
/// @param weights how much each of its terms tells it from other topics
/// @param names the terms of each name of several words in it, as of a person
/// @param unknown whether it names somebody or something that is named nowhere
record Topic(Map<String, Double> weights, List<Set<String>> names, boolean unknown) {

    /// Words that say what kind of thing a topic is: an article about it seldom has them.
    private static final Set<String> KINDS =
            PlainTerms.of(
                    "affair argument article background case controversy coverage crisis debate"
                            + " deal detail development dispute event history incident information issue"
                            + " latest matter meeting news overview piece plan problem report rest row"
                            + " saga scandal situation story subject summary talk thing timeline topic"
                            + " trip update visit year");

    private static final double OF_A_KIND = 0.35;

    /// A word that stands nowhere may be said in others, unless it is a name.
    private static final double NOWHERE = 0.7;

    /// Endings by which the people of a country differ from its name, as stems have them.
    private static final Set<String> OF_A_PEOPLE =
            Set.of("n", "an", "ian", "es", "ish", "i", "is", "ic");

    private static final int LEAST_ROOT = 4;

    Topic {
        weights = Map.copyOf(weights);
        names = List.copyOf(names);
    }

    /// @param among the passages that were found: what stands in all of them tells little
    static Topic of(String text, List<Telling> among) {
        return of(text, among, Set.of());
    }

    /// @param without terms of `text` that are not of the topic
    static Topic of(String text, List<Telling> among, Set<String> without) {
        Set<String> small = new HashSet<>();
        among.forEach(each -> small.addAll(each.smallWords()));
        Set<String> terms = new HashSet<>(PlainTerms.of(text));
        terms.removeAll(without);
        boolean hasOwn = !KINDS.containsAll(terms);
        Map<String, Double> weights = new LinkedHashMap<>();
        List<Set<String>> names = new ArrayList<>();
        Set<String> name = new LinkedHashSet<>();
        boolean unknown = false;
        for (String word : Words.all(PlainTerms.plain(text))) {
            Set<String> stem = PlainTerms.of(word);
            String term = stem.isEmpty() ? "" : stem.iterator().next();
            if (term.isEmpty() || without.contains(term)) {
                close(name, names);
                continue;
            }
            long holding = among.stream().filter(each -> isIn(term, each.terms())).count();
            boolean capital = Character.isUpperCase(word.codePointAt(0));
            boolean named = holding > 0 ? !small.contains(word.toLowerCase(Locale.ROOT)) : capital;
            unknown = unknown || (holding == 0 && named && !isAbbreviation(word));
            if (named) {
                name.add(term);
            } else {
                close(name, names);
            }
            double weight = Math.log(2 + among.size() / (holding + 0.5));
            if (hasOwn && KINDS.contains(term)) {
                weight *= OF_A_KIND;
            } else if (holding == 0 && !named) {
                weight *= NOWHERE;
            }
            weights.put(term, weight);
        }
        close(name, names);
        return new Topic(weights, names, unknown);
    }

    /// What some abbreviate, others write out.
    private static boolean isAbbreviation(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    private static void close(Set<String> name, List<Set<String>> names) {
        if (name.size() > 1) {
            names.add(Set.copyOf(name));
        }
        name.clear();
    }

    /// How much of the topic `terms` name, from 0 to 1.
    double share(Collection<String> terms) {
        double all = 0;
        double named = 0;
        for (Map.Entry<String, Double> term : weights.entrySet()) {
            all += term.getValue();
            named += isIn(term.getKey(), terms) ? term.getValue() : 0;
        }
        return all == 0 ? 0 : named / all;
    }

    boolean has(String term) {
        return weights.containsKey(term);
    }

    /// The terms that hold of one sentence of an article: when the article is from, and, where it
    /// names somebody in full, the whole name for a part of it.
    ///
    /// @param said of the sentence
    /// @param article of all of the article
    Set<String> with(Set<String> said, Set<String> article, ArticleMetadata metadata) {
        Set<String> terms = new HashSet<>(said);
        PublicationDate published = metadata.publishedAt();
        if (published != null) {
            terms.add(String.valueOf(published.day().getYear()));
            terms.addAll(
                    PlainTerms.of(
                            published
                                    .day()
                                    .getMonth()
                                    .getDisplayName(TextStyle.FULL, Locale.ENGLISH)));
        }
        for (Set<String> name : names) {
            if (article.containsAll(name) && name.stream().anyMatch(said::contains)) {
                terms.addAll(name);
            }
        }
        return terms;
    }

    private static boolean isIn(String term, Collection<String> terms) {
        return terms.contains(term)
                || (term.length() >= LEAST_ROOT
                        && terms.stream()
                                .anyMatch(
                                        other ->
                                                other.regionMatches(0, term, 0, LEAST_ROOT)
                                                        && (isOfThePeople(term, other)
                                                                || isOfThePeople(other, term))));
    }

    /// Whether `people` is a country's adjective, as Libyan is Libya's.
    private static boolean isOfThePeople(String country, String people) {
        boolean open = "aeiouy".indexOf(country.charAt(country.length() - 1)) >= 0;
        String root = open ? country.substring(0, country.length() - 1) : country;
        return root.length() >= LEAST_ROOT
                && people.length() > root.length()
                && people.startsWith(root)
                && OF_A_PEOPLE.contains(people.substring(root.length()));
    }
}
