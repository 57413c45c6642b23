package io.dateline.ingest.document.mail;

import io.dateline.article.dating.DateOrigin;
import io.dateline.ingest.document.ReadDocument;
import io.dateline.ingest.source.date.DateClaim;

import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A message as one document: its subject, who wrote it, when, and what they wrote. What it quotes
/// of others and its signature are left out; what came with it goes along.
public final class MailDocument {

    private static final Pattern OLD_DATE =
            Pattern.compile("^(?:\\p{L}{3}, )?\\d{1,2} \\p{L}{3} (?<year>\\d{2})(?= \\d{1,2}:)");

    private static final int LAST_SHORT_YEAR = 69;

    private static final int MOST_DEPTH = 20;

    private static final int MOST_PARTS = 1_000;

    private static final int MOST_ATTACHED_BYTES = 32_000_000;

    private static final int MOST_OF_A_FIELD = 1_000;

    private final List<ReadDocument.Attachment> attachments = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private @Nullable String plain;
    private @Nullable String html;
    private int parts;
    private int attachedBytes;

    private MailDocument() {}

    /// @throws IllegalArgumentException when it is not read, with the reason
    /// @throws IOException when it is damaged
    public static List<ReadDocument> read(byte[] content) throws IOException {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(
                MimeConfig.custom()
                        .setMaxLineLen(-1)
                        .setMaxHeaderLen(1_000_000)
                        .setMaxHeaderCount(10_000)
                        .setMaxContentLen(-1)
                        .build());
        Message message = builder.parseMessage(new ByteArrayInputStream(content));
        if (message.getFrom() == null
                && message.getDate() == null
                && message.getSubject() == null) {
            throw new IllegalArgumentException(
                    "it is not what its name says: a mail begins with lines as From: and Date:");
        }
        MailDocument mail = new MailDocument();
        mail.collect(message, 0);
        return List.of(mail.document(message));
    }

    private void collect(Entity entity, int depth) throws IOException {
        parts++;
        if (parts > MOST_PARTS || depth > MOST_DEPTH) {
            throw new IllegalArgumentException(
                    "it has more than %,d parts, or parts nested more than %d deep"
                            .formatted(MOST_PARTS, MOST_DEPTH));
        }
        Body body = entity.getBody();
        String name = entity.getFilename();
        boolean isAttached =
                name != null || "attachment".equalsIgnoreCase(entity.getDispositionType());
        switch (body) {
            case Multipart all -> {
                for (Entity part : all.getBodyParts()) {
                    collect(part, depth + 1);
                }
            }
            case TextBody words when !isAttached && plain == null && is(entity, "text/plain") ->
                    plain = text(words);
            case TextBody words when !isAttached && html == null && is(entity, "text/html") ->
                    html = text(words);
            case Message forwarded -> attach(name == null ? "message.eml" : name, bytes(forwarded));
            case SingleBody single -> {
                if (isAttached) {
                    attach(String.valueOf(name), bytes(single));
                }
            }
            case null, default -> {}
        }
    }

    private static boolean is(Entity entity, String type) {
        return type.equalsIgnoreCase(entity.getMimeType());
    }

    private static String text(TextBody body) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[8_192];
        try (Reader reader = body.getReader()) {
            int read = reader.read(buffer);
            while (read >= 0) {
                text.append(buffer, 0, read);
                if (text.length() > ReadDocument.MOST_CHARACTERS) {
                    throw new IllegalArgumentException(
                            "the text has more than %,d characters"
                                    .formatted(ReadDocument.MOST_CHARACTERS));
                }
                read = reader.read(buffer);
            }
        }
        return text.toString();
    }

    private static byte[] bytes(SingleBody body) throws IOException {
        try (InputStream in = body.getInputStream()) {
            return in.readNBytes(MOST_ATTACHED_BYTES + 1);
        }
    }

    private static byte[] bytes(Message message) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DefaultMessageWriter().writeMessage(message, out);
        return out.toByteArray();
    }

    private void attach(String name, byte[] content) {
        String shown = name.length() > 200 ? name.substring(name.length() - 200) : name;
        if (attachedBytes + content.length > MOST_ATTACHED_BYTES) {
            warnings.add("attachment too large to be read: " + shown);
            return;
        }
        attachedBytes += content.length;
        attachments.add(new ReadDocument.Attachment(shown, content));
    }

    private ReadDocument document(Message message) {
        String subject = shortened(message.getSubject());
        boolean isForward = subject != null && subject.matches("(?is)\\s*(?:fwd?|wg|tr)\\s*:.*");
        MailText words = html != null && plain == null ? null : MailText.of(plain, isForward);
        if (words != null && words.quoted() > 0) {
            warnings.add("quoted lines left out: " + words.quoted());
        }
        return new ReadDocument(
                null,
                subject,
                author(message),
                null,
                shortened(field(message, "Archived-At")),
                shortened(field(message, "Content-Language")),
                dates(message),
                words == null ? withoutQuotes(html, isForward) : words.text(),
                words == null,
                List.of(),
                warnings,
                attachments);
    }

    private static @Nullable String author(Message message) {
        if (message.getFrom() == null) {
            return null;
        }
        return shortened(
                message.getFrom().stream()
                        .map(MailDocument::name)
                        .collect(Collectors.joining(", ")));
    }

    private static String name(Mailbox mailbox) {
        String name = mailbox.getName();
        return name == null || name.isBlank() ? mailbox.getAddress() : name.strip();
    }

    /// As it is written there, with its time zone.
    /// `12 Mar 98`, as mail was dated once: the year is the last of the three.
    private static String withWholeYear(String written) {
        Matcher old = OLD_DATE.matcher(written);
        if (!old.find()) {
            return written;
        }
        int year = Integer.parseInt(old.group("year"));
        return written.substring(0, old.start("year"))
                + (year > LAST_SHORT_YEAR ? 1900 + year : 2000 + year)
                + written.substring(old.end("year"));
    }

    private static List<DateClaim> dates(Message message) {
        String written = shortened(field(message, "Date"));
        return written == null
                ? List.of()
                : List.of(
                        DateClaim.published(
                                DateOrigin.DOCUMENT, withWholeYear(withoutComment(written))));
    }

    /// `Mon, 17 Jun 2024 09:30:00 +0200 (CEST)`: what stands in brackets only repeats.
    private static String withoutComment(String written) {
        return written.replaceFirst("\\s*\\([^()]*\\)\\s*$", "").strip();
    }

    private static @Nullable String field(Message message, String name) {
        Field field = message.getHeader().getField(name);
        return field == null ? null : field.getBody().replaceAll("[<>]", "").strip();
    }

    private static @Nullable String shortened(@Nullable String value) {
        return value == null || value.length() <= MOST_OF_A_FIELD
                ? value
                : value.substring(0, MOST_OF_A_FIELD);
    }

    /// The page without what programs for mail mark as quoted.
    private String withoutQuotes(@Nullable String page, boolean isForward) {
        if (page == null) {
            return "";
        }
        Document document = Jsoup.parse(page, Parser.htmlParser().setMaxDepth(512));
        Elements quotes =
                document.select(
                        "blockquote[type=cite], div.gmail_quote, blockquote.gmail_quote,"
                                + " div.yahoo_quoted, div.moz-cite-prefix, div.gmail_signature");
        if (!quotes.isEmpty() && !isForward) {
            warnings.add("quoted parts left out: " + quotes.size());
            quotes.remove();
        }
        return document.outerHtml();
    }
}
