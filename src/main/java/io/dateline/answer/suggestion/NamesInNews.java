package io.dateline.answer.suggestion;

import io.dateline.article.Article;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names that articles tell of.
///
/// @param topics names of any kind that stand within sentences, those that most articles have first
/// @param people those of them whose post or age the articles give
/// @param places where the articles were written from
record NamesInNews(List<String> topics, List<String> people, List<String> places) {

    /// What is read of an article: its beginning says what it is about.
    private static final int MOST_READ = 4_000;

    private static final String WORD = "\\p{Lu}\\p{L}*\\p{Ll}[\\p{L}’'-]*+";

    /// Two to four words, so that it is a name and no first word of a sentence or a title.
    private static final Pattern NAME =
            Pattern.compile(
                    "(?<=[\\p{Ll},] )(?<name>"
                            + WORD
                            + "(?: "
                            + WORD
                            + "){1,3})(?<after>[^.\\n]{0,60})");

    private static final Pattern POST =
            Pattern.compile(
                    "^, (?:who|\\d{2},).*"
                            + "|^, (?:the|a|an|its|his|her|[\\p{L}’'-]++[’']s?)\\b[^,.]{0,50}?"
                            + "\\b(?:president|premier|secretary|captain|coach|chief|head|chair|envoy"
                            + "|\\p{L}{3,20}(?:er|or|ist|ian|man|woman|master|ary))"
                            + "(?:,| of | for | at | in | who |$).*");

    private static final Pattern DATELINE =
            Pattern.compile("^(?<place>\\p{Lu}[\\p{Lu} -]{2,30})(?:, [^–—\\n]{1,40})? [–—-] ");

    /// Words that begin no name of a person, though they are written large.
    private static final Pattern NO_PERSON =
            Pattern.compile(
                    "(?:The|New|North|South|East|West|Saint|Great|United|World|European|National|Royal"
                            + "|January|February|March|April|May|June|July|August|September|October"
                            + "|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday"
                            + "|Sunday|President|Secretary|Minister|Mr|Mrs|Ms|Dr|Sir|Lord|Lady|Prince"
                            + "|Princess|King|Queen|Pope|General|Colonel|Captain|Judge|Mayor)\\b.*");

    NamesInNews {
        topics = List.copyOf(topics);
        people = List.copyOf(people);
        places = List.copyOf(places);
    }

    static NamesInNews of(List<Article> articles) {
        Map<String, Integer> tellingOf = new HashMap<>();
        Set<String> people = new LinkedHashSet<>();
        Set<String> places = new LinkedHashSet<>();
        for (Article article : articles) {
            String text = article.text();
            String beginning = text.substring(0, Math.min(MOST_READ, text.length()));
            Set<String> names = new HashSet<>();
            for (Matcher name = NAME.matcher(beginning); name.find(); ) {
                String found = name.group("name").replaceFirst("[’']s?$", "");
                names.add(found);
                boolean person = !NO_PERSON.matcher(found).matches();
                if (person && POST.matcher(name.group("after")).matches()) {
                    people.add(found);
                }
                name.region(name.end("name"), beginning.length());
            }
            names.forEach(name -> tellingOf.merge(name, 1, Integer::sum));
            Matcher dateline = DATELINE.matcher(beginning);
            if (dateline.find()) {
                places.add(capitalised(dateline.group("place")));
            }
        }
        Comparator<String> most = Comparator.comparingInt(name -> -tellingOf.getOrDefault(name, 0));
        Comparator<String> order = most.thenComparing(Comparator.naturalOrder());
        return new NamesInNews(
                tellingOf.keySet().stream().sorted(order).toList(),
                people.stream().sorted(order).toList(),
                List.copyOf(places));
    }

    private static String capitalised(String place) {
        StringBuilder written = new StringBuilder();
        boolean begins = true;
        for (char letter : place.strip().toCharArray()) {
            written.append(begins ? letter : Character.toLowerCase(letter));
            begins = !Character.isLetter(letter);
        }
        return written.toString();
    }
}
