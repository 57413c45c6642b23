package io.dateline.answer.extractive;

import io.dateline.answer.digest.Wording;
import io.dateline.article.TextSpan;
import io.dateline.model.Sentences;
import io.dateline.model.text.Terms;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether words tell why, where a question asks that. Articles tell many things without a reason,
/// and a sentence that only says once more what was asked about gives none.
final class Reasons {

    private static final Pattern WHY =
            Pattern.compile(
                    "\\b(?:why|how come|(?:for )?what (?:is |was |were )?(?:the )?reasons?"
                            + "|what (?:has |had )?(?:caused|led to|brought about|prompted|triggered))\\b",
                    Pattern.CASE_INSENSITIVE);

    /// Leads to a reason, or says that there was one.
    private static final Pattern CAUSE =
            Pattern.compile(
                    "\\b(?:because|since|as|so|due to|owing to|thanks to|given|after|following|when"
                            + "|once|until|amid|over|out of|despite|in (?:protest|response|order|view"
                            + "|return|exchange|search)|on (?:the )?grounds?|as a result|therefore|hence"
                            + "|which meant|meant|means|mean|reasons?|caus(?:e|ed|es|ing)|led to|leads to"
                            + "|forced|prompted|blam(?:e|ed|es|ing)|attributed|explained|fear(?:s|ed|ing)?"
                            + "|concerns?|worried|accus(?:ed|ing)|found|unless|if|without|lack|want of"
                            + "|by \\p{L}+ing|allow(?:s|ed|ing)?|help(?:s|ed|ing)?|hop(?:es?|ed|ing)"
                            + "|need(?:s|ed)?|wants?|wanted|aim(?:s|ed)?|argu(?:ed|es|ing)|too|enough"
                            + "|made|makes|making|drove|inspired|persuaded|convinced|faced|failed)\\b",
                    Pattern.CASE_INSENSITIVE);

    /// Purpose, or what something is for; not how long.
    private static final Pattern PURPOSE =
            Pattern.compile(
                    "\\b(?:to (?!(?:the|a|an|one|two|three|four|five|six|seven|eight"
                            + "|nine|ten)\\b)(?<verb>(?-i:\\p{Ll}{2,}))|for (?!(?:(?:a|an|the|about"
                            + "|more than|some|many|several|\\d+|one|two|three|four|five|six|seven|eight"
                            + "|nine|ten) )*(?:years?|months?|weeks?|days?|hours?|minutes?|now|example"
                            + "|summer|winter|nothing)\\b)(?:(?:a|an|the|his|her|their|its) )?"
                            + "(?<thing>\\p{L}{2,}))",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern SO_NEXT =
            Pattern.compile(
                    "^\\W*(?:so|therefore|thus|hence|as a result|consequently|that is why|this|that"
                            + "|because|it (?:meant|means))\\b",
                    Pattern.CASE_INSENSITIVE);

    /// Tells that others ask the same.
    private static final Pattern ASKED_TOO =
            Pattern.compile(
                    "\\b(?:ask(?:s|ed|ing)?|question(?:s|ed)?|wonder(?:s|ed|ing)?|unclear|not (?:clear|known"
                            + "|said|explained)|unknown|mystery|investigat\\p{L}+|examin\\p{L}+)\\b"
                            + "(?: \\p{L}+){0,3} why\\b",
                    Pattern.CASE_INSENSITIVE);

    /// A sentence with so many of the question's words says it again.
    private static final double AGAIN = 0.66;

    /// Words with so many of them are no reason within it.
    private static final double WITHIN = 0.5;

    /// Words that lead to no reason answer so much more seldom.
    private static final double WITHOUT_CAUSE = 4;

    private final boolean isAsked;
    private final Set<String> asked;
    private final Sentences sentences;

    Reasons(String question, Sentences sentences) {
        isAsked = WHY.matcher(question).find();
        asked = Terms.of(question);
        this.sentences = sentences;
    }

    /// Those of `candidates` that may tell a reason: they say that it is one, or do not only say
    /// what is asked about once more.
    List<Findings.Candidate> of(List<Findings.Candidate> candidates) {
        if (!isAsked) {
            return candidates;
        }
        boolean isOpen = candidates.stream().limit(1).anyMatch(this::isAskedToo);
        return candidates.stream()
                .filter(one -> isOpen ? isToldOfThat(one) : isGiven(one) || !saysAgain(one))
                .toList();
    }

    /// Whether the article tells that others ask the same: then it does not know.
    private boolean isAskedToo(Findings.Candidate candidate) {
        String said = said(candidate);
        return ASKED_TOO.matcher(said).find() && share(said) >= AGAIN;
    }

    /// Whether it gives a reason for what is asked about, and for nothing else.
    private boolean isToldOfThat(Findings.Candidate candidate) {
        return isGiven(candidate) && share(said(candidate)) >= WITHIN && !isAskedToo(candidate);
    }

    private String said(Findings.Candidate candidate) {
        return candidate.sentences(sentences).of(candidate.passage().text());
    }

    /// How likely the words of `candidate` answer, of which the reader is so sure.
    double confidence(Findings.Candidate candidate, double confidence) {
        return !isAsked || isGiven(candidate)
                ? confidence
                : confidence / (confidence + (1 - confidence) * WITHOUT_CAUSE);
    }

    private boolean isGiven(Findings.Candidate candidate) {
        String text = candidate.passage().text();
        TextSpan own = candidate.sentences(sentences);
        String said = own.of(text);
        List<TextSpan> later = sentences.of(text.substring(own.end()));
        String next = later.isEmpty() ? "" : later.getFirst().of(text.substring(own.end()));
        return CAUSE.matcher(said).find() || isPurpose(said) || SO_NEXT.matcher(next).find();
    }

    private boolean isPurpose(String said) {
        Matcher purpose = PURPOSE.matcher(said);
        while (purpose.find()) {
            String verb = purpose.group("verb");
            Set<String> told = Terms.of(verb == null ? purpose.group("thing") : verb);
            if (!told.isEmpty() && !asked.containsAll(told)) {
                return true;
            }
        }
        return false;
    }

    private boolean saysAgain(Findings.Candidate candidate) {
        String said = said(candidate);
        boolean another = Wording.isClause(candidate.words()) && share(candidate.words()) < WITHIN;
        return share(said) >= AGAIN && !another;
    }

    private double share(String words) {
        Set<String> told = Terms.of(words);
        long again = asked.stream().filter(told::contains).count();
        return asked.isEmpty() ? 0 : (double) again / asked.size();
    }
}
