package io.dateline.ingest.source.feed;

import org.jsoup.parser.Parser;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What can be read of a feed that is not well-formed: it was cut off, or holds signs that XML does
/// not allow.
///
/// @param xml the feed with those items alone that are well-formed, or were made so
/// @param lost how many items are not
record DamagedFeed(String xml, int lost) {

    private static final Pattern ENCODING =
            Pattern.compile("^\\s*<\\?xml[^>]{0,100}encoding=[\"']([\\w.:-]{1,40})[\"']");

    private static final Pattern PROLOG = Pattern.compile("^\\s*<\\?xml[^>]{0,200}\\?>");

    private static final Pattern BEGIN = Pattern.compile("<(item|entry)(?=[\\s>])");

    private static final Pattern ROOT = Pattern.compile("<((?:\\w+:)?(?:rss|feed|RDF))(?=[\\s>])");

    private static final Pattern NO_SIGN =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    /// What is no entity of XML.
    private static final Pattern AMPERSAND =
            Pattern.compile("&(?!(?:amp|lt|gt|quot|apos|#\\d{1,7}|#[xX][0-9a-fA-F]{1,6});)");

    private static final Pattern NAMED = Pattern.compile("&([A-Za-z]{2,10}\\d{0,2});");

    /// Where signs stand for themselves.
    private static final Pattern LITERAL = Pattern.compile("(?s)<!\\[CDATA\\[.*?\\]\\]>");

    /// @throws IllegalArgumentException when it has a document type, or no item can be read
    static DamagedFeed of(byte[] bytes, String reason) {
        String text = NO_SIGN.matcher(decoded(bytes)).replaceAll("");
        Matcher root = ROOT.matcher(text);
        Matcher begin = BEGIN.matcher(text);
        if (!root.find() || !begin.find(root.end()) || text.contains("<!DOCTYPE")) {
            throw new IllegalArgumentException(reason);
        }
        String head = repaired(PROLOG.matcher(text.substring(0, begin.start())).replaceFirst(""));
        boolean inChannel = head.contains("<channel") && !head.contains("</channel>");
        String end = (inChannel ? "</channel>" : "") + "</" + root.group(1) + ">";
        StringBuilder whole = new StringBuilder(head);
        int lost = 0;
        int read = 0;
        for (String item : items(text, begin.start())) {
            String repaired = repaired(item);
            if (isWellFormed(head + repaired + end)) {
                whole.append(repaired);
                read++;
            } else {
                lost++;
            }
            if (read + lost >= Feed.MOST_ITEMS) {
                break;
            }
        }
        if (read == 0) {
            throw new IllegalArgumentException(reason);
        }
        return new DamagedFeed(whole.append(end).toString(), lost);
    }

    private static String decoded(byte[] bytes) {
        String ascii =
                new String(bytes, 0, Math.min(bytes.length, 300), StandardCharsets.ISO_8859_1);
        Matcher encoding = ENCODING.matcher(ascii);
        boolean known = encoding.find() && Charset.isSupported(encoding.group(1));
        return new String(
                bytes, known ? Charset.forName(encoding.group(1)) : StandardCharsets.UTF_8);
    }

    /// From the begin of each to its end, or to where the next one begins.
    private static List<String> items(String text, int first) {
        List<String> items = new ArrayList<>();
        Matcher begin = BEGIN.matcher(text);
        int at = first;
        while (at >= 0 && begin.find(at)) {
            String name = begin.group(1);
            int close = text.indexOf("</" + name + ">", begin.end());
            if (close < 0) {
                items.add(text.substring(begin.start()));
                break;
            }
            at = close + name.length() + 3;
            items.add(text.substring(begin.start(), at));
        }
        return items;
    }

    /// Signs that stand for themselves outside of where XML lets them, as entities.
    private static String repaired(String xml) {
        StringBuilder all = new StringBuilder();
        Matcher literal = LITERAL.matcher(xml);
        int from = 0;
        while (literal.find()) {
            all.append(escaped(xml.substring(from, literal.start()))).append(literal.group());
            from = literal.end();
        }
        return all.append(escaped(xml.substring(from))).toString();
    }

    private static String escaped(String xml) {
        String named =
                NAMED.matcher(xml)
                        .replaceAll(
                                entity -> {
                                    String sign = Parser.unescapeEntities(entity.group(), true);
                                    boolean ofXml = sign.length() == 1 && "<>&\"'".contains(sign);
                                    return Matcher.quoteReplacement(
                                            ofXml || sign.startsWith("&") ? entity.group() : sign);
                                });
        return AMPERSAND.matcher(named).replaceAll("&amp;");
    }

    private static boolean isWellFormed(String xml) {
        try {
            SafeXml.document(xml.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
