package io.dateline.ingest.source.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a raised part of a line says: a power, the upper half of a fraction, the end of a word, or
/// nothing but where a note is.
sealed interface RaisedText {

    /// Its words go on with those before it: `1st`, `Mlle`.
    record AsItStands() implements RaisedText {}

    /// The mark of a note.
    record Nothing() implements RaisedText {}

    /// @param words what stands for it on a line
    /// @param with what follows it and is told with it
    record Told(String words, Set<Node> with) implements RaisedText {}

    /// Marks of notes: numbers in brackets, stars, daggers.
    Pattern NOTE = Pattern.compile("\\[[^\\]]{0,40}\\]|\\(\\d{1,3}\\)|[*†‡§¶]{1,3}");

    Pattern NUMBER = Pattern.compile("\\d{1,3}");

    Pattern NUMBERS = Pattern.compile("\\d{1,3}(?:\\s*[,;–-]\\s*\\d{1,3})+");

    Pattern NEGATIVE = Pattern.compile("[-−–]\\s*(\\d{1,3})");

    Pattern NOTE_OR_NUMBER = Pattern.compile("\\[?\\d{1,3}\\]?|[*†‡]{1,3}");

    String NAMES_OF_NOTE_LINKS =
            "(?i).*(?:footnote|endnote|noteref|#_?(?:ftn|fn|note|cite|ref|edn)).*";

    String NAMES_OF_NOTES = "(?i).*(?:note|cite|citation|reference|ref|fn|endnote).*";

    /// Letters with which a number that is raised says how often they are multiplied.
    Pattern POWERED = Pattern.compile("(?:^|[^\\p{L}])(?:[kcdmµn]?m|ft|yd|mi|kg|s|[xyznrce]|mc)$");

    Pattern END_OF_NUMBER = Pattern.compile("\\d$");

    Pattern OPERATOR = Pattern.compile("\\s*[=+×·*/−^]");

    /// Before a power: what is calculated with.
    Pattern OPERATED = Pattern.compile("(?:[=+×·*/^]\\s*\\d+|\\(\\d{1,2})$");

    /// A number that stands by itself, and is no part of a longer one, a price or a year.
    Pattern WHOLE = Pattern.compile("(?:^|[^\\p{L}\\d.,$€£¥])[1-9]\\d{0,2}$");

    Pattern TEN = Pattern.compile("(?:^|\\D)10$");

    Pattern TWO = Pattern.compile("(?:^|\\D)2$");

    /// Nobody writes smaller powers of two so in a sentence.
    int LEAST_OF_TWO = 5;

    Pattern SHARE =
            Pattern.compile(
                    "\\s*(?:%|per ?cent\\b|percent|percentage|prozent|pour cent|por ciento|per cento)",
                    Pattern.CASE_INSENSITIVE);

    Pattern COUNTED_IN_POWERS =
            Pattern.compile(
                    "\\s*(?:(?:possible|different) )?(?:(?:kilo|mega)?(?:bytes?|bits?)|qubits?|octets?|states"
                            + "|combinations?|possibilit(?:y|ies)|permutations|passwords|colou?rs|keys|addresses"
                            + "|outcomes|sequences|operations|configurations|möglichkeiten|kombinationen)\\b",
                    Pattern.CASE_INSENSITIVE);

    /// As far as the next mark of a note is looked for.
    int NEAR = 10;

    /// What may be raised above a number: one letter that numbers are called by, or several with a
    /// sign between them.
    Pattern TERM =
            Pattern.compile(
                    "[-−–]?\\s*(?:[nkxyzijpqt]|\\d{0,3}[a-zα-ω](?:\\s*[-+−–/·]\\s*\\d{0,3}[a-zα-ω]?)+"
                            + "|[-−–]\\s*\\d{0,3}[a-zα-ω]{1,3})");

    Pattern SIMPLE = Pattern.compile("-?(?:\\d{1,3}|\\p{L})");

    /// What is raised to a power: a number, or a letter by itself that stands for one.
    Pattern VARIABLE = Pattern.compile("(?:\\d|\\)|(?:^|[^\\p{L}\\p{M}’'-])[a-zπ])$");

    /// A price whose smaller coins are raised, `$4<sup>99</sup>`; and a time whose minutes are.
    Pattern PRICE = Pattern.compile("(?:[$€£¥]|kr\\.?|CHF|USD|EUR) ?\\d{1,5}$");

    Pattern HOUR =
            Pattern.compile("(?:^|\\s)(?:at|um|by|until|from|till|kl\\.?|à|alle|a las) \\d{1,2}$");

    Set<String> MINUTES = Set.of("00", "15", "30", "45");

    /// The sign of an element.
    Pattern ELEMENT = Pattern.compile("\\p{Lu}\\p{Ll}?(?!\\p{L})");

    Pattern MARK = Pattern.compile("(?i)tm|sm");

    Map<Integer, String> POWERS = Map.of(2, "²", 3, "³");

    /// What `raised` says after `before`, the end of the line so far.
    static RaisedText of(Element raised, String before) {
        String text = raised.text().strip();
        if (text.isEmpty() || NOTE.matcher(text).matches() || isNamedAsNote(raised)) {
            return new Nothing();
        }
        RaisedText fraction = fraction(raised, text, before);
        if (!(fraction instanceof AsItStands)) {
            return fraction;
        }
        if (text.matches("\\d{2}") && PRICE.matcher(before).find()) {
            return new Told("." + text, Set.of());
        }
        if (MINUTES.contains(text) && HOUR.matcher(before).find()) {
            return new Told(":" + text, Set.of());
        }
        if (MARK.matcher(text).matches()) {
            return new Told(text.toLowerCase(Locale.ROOT).equals("tm") ? "™" : "℠", Set.of());
        }
        Matcher negative = NEGATIVE.matcher(text);
        if (negative.matches() && !before.isEmpty()) {
            return new Told("^-" + negative.group(1), Set.of());
        }
        if (NUMBER.matcher(text).matches() && isOfIsotope(raised, before)) {
            return new AsItStands();
        }
        if (NUMBER.matcher(text).matches()) {
            return power(Integer.parseInt(text), text, before, raised);
        }
        return NUMBERS.matcher(text).matches() ? new Nothing() : ofLetters(text, before, raised);
    }

    /// `<sup>14</sup>C`: how heavy the atoms are.
    private static boolean isOfIsotope(Element raised, String before) {
        return (before.isEmpty() || !Character.isLetterOrDigit(before.charAt(before.length() - 1)))
                && raised.nextSibling() instanceof TextNode next
                && ELEMENT.matcher(next.getWholeText()).lookingAt();
    }

    private static RaisedText power(int number, String text, String before, Element raised) {
        if (POWERED.matcher(before).find() && number < 20) {
            return new Told(POWERS.getOrDefault(number, "^" + text), Set.of());
        }
        return isPower(number, before, raised) ? new Told("^" + text, Set.of()) : new Nothing();
    }

    /// A number above another is a power where something is calculated, ten is multiplied by
    /// itself, or things are counted of which there are as many; else the mark of a note.
    private static boolean isPower(int number, String before, Element raised) {
        String after = raised.nextSibling() instanceof TextNode next ? next.getWholeText() : "";
        if (OPERATED.matcher(before).find()
                || (END_OF_NUMBER.matcher(before).find() && OPERATOR.matcher(after).lookingAt())) {
            return true;
        }
        boolean mayBe =
                WHOLE.matcher(before).find()
                        && number > 1
                        && !SHARE.matcher(after).lookingAt()
                        && !standsAmongNotes(number, raised);
        boolean isOfTen = TEN.matcher(before).find();
        boolean isOfTwo = TWO.matcher(before).find() && number >= LEAST_OF_TWO;
        return mayBe && (isOfTen || isOfTwo || COUNTED_IN_POWERS.matcher(after).lookingAt());
    }

    /// Whether a mark near by, behind no number, is the one before or after `number`.
    private static boolean standsAmongNotes(int number, Element raised) {
        Node at = raised;
        for (int n = 0; n < NEAR; n++) {
            at = at.previousSibling();
            if (at == null) {
                break;
            }
            if (isNote(at, number - 1)) {
                return true;
            }
        }
        at = raised;
        for (int n = 0; n < NEAR; n++) {
            at = at.nextSibling();
            if (at == null) {
                break;
            }
            if (isNote(at, number + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNote(Node node, int number) {
        return node instanceof Element sup
                && sup.nameIs("sup")
                && sup.text().strip().equals(String.valueOf(number))
                && !(sup.previousSibling() instanceof TextNode words
                        && END_OF_NUMBER.matcher(words.getWholeText()).find());
    }

    /// Letters raised behind a number or a sign for one: how often it is multiplied, `2^n`; and
    /// marks of notes in tables, `12.5` with an `a`.
    private static RaisedText ofLetters(String text, String before, Element raised) {
        if (TERM.matcher(text).matches() && VARIABLE.matcher(before).find()) {
            String power = text.replaceAll("\\s", "").replaceFirst("^[−–]", "-");
            return new Told(
                    SIMPLE.matcher(power).matches() ? "^" + power : "^(" + power + ")", Set.of());
        }
        boolean isMark =
                text.matches("[a-h]")
                        && END_OF_NUMBER.matcher(before).find()
                        && raised.closest("td, th") != null;
        return isMark ? new Nothing() : new AsItStands();
    }

    private static boolean isNamedAsNote(Element raised) {
        String names = raised.className() + " " + raised.id() + " " + raised.attr("role");
        return names.matches(NAMES_OF_NOTES)
                || raised.selectFirst(
                                "a[href^=#], a[role=doc-noteref], a[href*=#fn], a[href*=note]")
                        != null;
    }

    /// Whether a link is the mark of a note that is not raised by an element of its own.
    static boolean isNoteLink(Element link) {
        return link.attr("href").contains("#")
                && NOTE_OR_NUMBER.matcher(link.text().strip()).matches()
                && (link.className() + " " + link.attr("href") + " " + link.attr("role"))
                        .matches(NAMES_OF_NOTE_LINKS);
    }

    /// `<sup>1</sup>/<sub>2</sub>` as one half.
    private static RaisedText fraction(Element raised, String over, String before) {
        Node bar = raised.nextSibling();
        Node under = bar == null ? null : bar.nextSibling();
        boolean isBar =
                bar instanceof TextNode words && words.getWholeText().strip().matches("[/⁄∕]");
        if (!isBar
                || !(under instanceof Element sub)
                || !sub.nameIs("sub")
                || !NUMBER.matcher(over).matches()
                || !NUMBER.matcher(sub.text().strip()).matches()) {
            return new AsItStands();
        }
        String parts = over + "⁄" + sub.text().strip();
        String sign = sign(parts);
        boolean afterNumber = before.matches("(?s).*\\d");
        String plain = (afterNumber ? " " : "") + parts.replace('⁄', '/');
        return new Told(sign.isEmpty() ? plain : sign, Set.of(bar, under));
    }

    /// The one sign for a fraction, or nothing.
    private static String sign(String parts) {
        return "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒"
                .chars()
                .mapToObj(Character::toString)
                .filter(sign -> Normalizer.normalize(sign, Normalizer.Form.NFKC).equals(parts))
                .findFirst()
                .orElse("");
    }

    /// A word with how it is read, in brackets behind it.
    static String withReading(Element ruby) {
        String reading =
                ruby.select("rt").stream().map(Element::text).collect(Collectors.joining());
        Element word = ruby.clone();
        word.select("rt, rp, rtc").remove();
        return reading.isBlank() ? word.text() : word.text() + " (" + reading.strip() + ")";
    }
}
