package io.dateline.ingest.document.office;

import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import com.rtfparserkit.rtf.Command;
import com.rtfparserkit.rtf.CommandType;

import io.dateline.ingest.document.DocumentProperties;
import io.dateline.ingest.document.ReadDocument;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Rich text (`.rtf`). Left out is what is deleted, struck out or hidden, and notes, comments, and
/// the head and foot of pages.
public final class RtfDocument extends RtfListenerAdaptor {

    private static final int MOST_DEPTH = 10_000;

    private static final int MOST_OF_A_PROPERTY = 1_000;

    private enum Destination {
        TEXT,
        TITLE,
        AUTHOR,
        CREATED,
        REVISED,
        NOWHERE
    }

    /// What holds until the end of a group.
    private record Group(Destination destination, boolean isUnread, boolean isRaised) {

        Group to(Destination other) {
            return new Group(other, isUnread, isRaised);
        }

        Group unread(boolean is) {
            return new Group(destination, is, isRaised);
        }

        Group raised(boolean is) {
            return new Group(destination, isUnread, is);
        }
    }

    /// A moment, as its numbers come one by one.
    private static final class Moment {

        private final int[] numbers = new int[5];

        void set(int place, int number) {
            numbers[place] = number;
        }

        @Nullable String written() {
            return numbers[0] == 0
                    ? null
                    : "%04d-%02d-%02dT%02d:%02d"
                            .formatted(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
        }
    }

    private final RunningText text = new RunningText();
    private final StringBuilder title = new StringBuilder();
    private final StringBuilder author = new StringBuilder();
    private final Moment created = new Moment();
    private final Moment revised = new Moment();
    private final Deque<Group> groups = new ArrayDeque<>();
    private Group group = new Group(Destination.TEXT, false, false);
    private int leftOut;

    private RtfDocument() {}

    /// @throws IllegalArgumentException when it is not read, with the reason
    /// @throws IOException when it is damaged
    public static List<ReadDocument> read(byte[] content) throws IOException {
        String start =
                new String(content, 0, Math.min(5, content.length), StandardCharsets.US_ASCII);
        if (!start.equals("{\\rtf")) {
            throw new IllegalArgumentException(
                    "it is not what its name says: rich text begins with {\\rtf");
        }
        RtfDocument document = new RtfDocument();
        new StandardRtfParser()
                .parse(new RtfStreamSource(new ByteArrayInputStream(content)), document);
        DocumentProperties said =
                new DocumentProperties(
                        document.title.toString(),
                        document.author.toString(),
                        null,
                        DocumentProperties.times(
                                document.created.written(), document.revised.written()));
        List<String> warnings =
                document.leftOut == 0
                        ? List.of()
                        : List.of(
                                "deleted, struck-out or hidden parts left out: "
                                        + document.leftOut);
        return List.of(ReadDocument.of(said, document.text.toString(), List.of(), warnings));
    }

    @Override
    public void processGroupStart() {
        groups.push(group);
        if (groups.size() > MOST_DEPTH) {
            throw new IllegalArgumentException(
                    "its groups are nested more than %,d deep".formatted(MOST_DEPTH));
        }
    }

    @Override
    public void processGroupEnd() {
        if (!groups.isEmpty()) {
            group = groups.pop();
        }
    }

    @Override
    public void processString(String words) {
        switch (group.destination()) {
            case TEXT -> words(words);
            case TITLE -> append(title, words);
            case AUTHOR -> append(author, words);
            case CREATED, REVISED, NOWHERE -> {}
        }
    }

    private static void append(StringBuilder property, String words) {
        if (property.length() + words.length() <= MOST_OF_A_PROPERTY) {
            property.append(words);
        }
    }

    private void words(String words) {
        if (group.isUnread()) {
            return;
        }
        if (group.isRaised()) {
            text.raised(words);
        } else {
            text.words(words);
        }
    }

    @Override
    public void processCommand(
            Command command, int parameter, boolean hasParameter, boolean isOptional) {
        if (command.getCommandType() == CommandType.Destination) {
            destination(command);
        } else if (group.destination() == Destination.TEXT) {
            inText(command, !hasParameter || parameter != 0);
        } else {
            inMoment(command, parameter);
        }
    }

    private void destination(Command command) {
        group =
                switch (command) {
                    case rtf, field, fldrslt, shptxt -> group;
                    case info -> group.to(Destination.NOWHERE);
                    case title -> group.to(Destination.TITLE);
                    case author -> group.to(Destination.AUTHOR);
                    case creatim -> group.to(Destination.CREATED);
                    case revtim -> group.to(Destination.REVISED);
                    default -> group.to(Destination.NOWHERE);
                };
    }

    private void inText(Command command, boolean isOn) {
        switch (command) {
            case par, sect, page -> text.paragraph();
            case line, lbr, row, nestrow -> text.line();
            case cell, nestcell -> text.cell();
            case deleted, strike, striked, v -> {
                leftOut += isOn && !group.isUnread() ? 1 : 0;
                group = group.unread(isOn);
            }
            case supercmd -> group = group.raised(isOn);
            case nosupersub -> group = group.raised(false);
            case plain -> group = group.unread(false).raised(false);
            default -> symbol(command);
        }
    }

    private void symbol(Command command) {
        switch (command) {
            case tab, emspace, enspace, qmspace, nonbreakingspace -> words(" ");
            case nonbreakinghyphen -> words("-");
            case emdash -> words("—");
            case endash -> words("–");
            case bullet -> words("•");
            case lquote -> words("‘");
            case rquote -> words("’");
            case ldblquote -> words("“");
            case rdblquote -> words("”");
            default -> {}
        }
    }

    private void inMoment(Command command, int parameter) {
        Moment moment =
                switch (group.destination()) {
                    case CREATED -> created;
                    case REVISED -> revised;
                    case TEXT, TITLE, AUTHOR, NOWHERE -> null;
                };
        if (moment == null) {
            return;
        }
        switch (command) {
            case yr -> moment.set(0, parameter);
            case mo -> moment.set(1, parameter);
            case dy -> moment.set(2, parameter);
            case hr -> moment.set(3, parameter);
            case min -> moment.set(4, parameter);
            default -> {}
        }
    }
}
