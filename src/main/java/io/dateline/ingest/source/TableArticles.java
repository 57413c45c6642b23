package io.dateline.ingest.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

import io.dateline.ingest.SourceItem;
import io.dateline.ingest.source.text.DecodedText;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Articles as rows of a table (CSV, TSV): the first row names the fields, as they are named in
/// JSON or in other usual ways. Values are parted by commas, semicolons or tabs, whichever the
/// first row has most of.
final class TableArticles implements Items {

    private static final CsvMapper MAPPER =
            CsvMapper.builder().enable(CsvParser.Feature.SKIP_EMPTY_LINES).build();

    /// As much as is looked at to find the encoding and what parts the values.
    private static final int PROBED = 64 * 1024;

    /// What a value is called for which there is no column.
    private static final String MORE = "\0";

    private static final String SEPARATORS = ",;\t|";

    /// What spreadsheets are told by: the separator, before the names of the columns.
    private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)\"?sep=[,;\\t|]\"?\\r?\\n");

    /// Between tabs, a quotation mark that does not end with its value is one of the words.
    private static final Pattern UNQUOTED =
            Pattern.compile("(?:^|[\\t\\n])\"[^\"\\t\\n]+\"(?![\\t\\r\\n\"]|$)");

    /// Line ends as databases write them into a value, whose lines are rows.
    private static final Pattern WRITTEN_LINE_END = Pattern.compile("(?:\\\\r)?\\\\n");

    /// The values of a row by their columns, and under [#MORE] all for which there is none.
    private static final class Row extends LinkedHashMap<String, String> {

        private static final long serialVersionUID = 1;

        @Override
        public @Nullable String put(String column, String value) {
            return column.equals(MORE)
                    ? merge(column, value, String::concat)
                    : super.put(column, value);
        }
    }

    private final String origin;
    private final InputStream content;
    private final FieldNames names;
    private final @Nullable MappingIterator<Row> rows;
    private final Charset charset;
    private int number;
    private boolean ended;

    TableArticles(String origin, InputStream content, FieldNames names) throws IOException {
        this.origin = origin;
        this.names = names;
        this.content = content;
        try {
            BufferedInputStream buffered = new BufferedInputStream(content, PROBED);
            buffered.mark(PROBED + 1);
            byte[] beginning = buffered.readNBytes(PROBED);
            buffered.reset();
            charset = DecodedText.charset(beginning);
            rows = beginning.length == 0 ? null : rows(buffered, beginning);
        } catch (IOException | RuntimeException e) {
            content.close();
            throw e;
        }
    }

    private MappingIterator<Row> rows(InputStream all, byte[] beginning) throws IOException {
        InputStreamReader reader = new InputStreamReader(all, charset);
        String text = new String(beginning, charset);
        if (text.startsWith("\uFEFF")) {
            reader.read();
            text = text.substring(1);
        }
        Matcher told = SEPARATOR_LINE.matcher(text);
        if (told.lookingAt()) {
            reader.skip(told.end());
            text = text.substring(told.end());
        }
        char separator = separator(text);
        CsvSchema schema =
                CsvSchema.emptySchema()
                        .withHeader()
                        .withColumnSeparator(separator)
                        .withAnyPropertyName(MORE);
        if (separator == '\t' && UNQUOTED.matcher(text).find()) {
            schema = schema.withoutQuoteChar();
        }
        return MAPPER.readerFor(Row.class).with(schema).readValues(reader);
    }

    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        char best = ',';
        for (int i = 0; i < SEPARATORS.length(); i++) {
            char separator = SEPARATORS.charAt(i);
            if (count(first, separator) > count(first, best)) {
                best = separator;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(unit -> unit == wanted).count();
    }

    @Override
    public String origin() {
        return origin;
    }

    @Override
    public @Nullable SourceItem next() throws IOException {
        if (ended) {
            return null;
        }
        if (rows == null) {
            ended = true;
            return new SourceItem.Refused(origin, "the file is empty");
        }
        try {
            if (!rows.hasNextValue()) {
                ended = true;
                return number == 0
                        ? new SourceItem.Refused(origin, "the file holds no article")
                        : null;
            }
            return row(rows.nextValue());
        } catch (JsonProcessingException e) {
            ended = true;
            return new SourceItem.Refused(
                    place(), "this row cannot be read; what follows it was not read");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private SourceItem row(Map<String, String> values) {
        number++;
        String more = values.remove(MORE);
        if (more != null && !more.isBlank()) {
            // a part of a sentence may stand for all of it, and what belongs where is a guess
            return new SourceItem.Refused(
                    place(),
                    "the row has more values than there are columns; a value with the sign in it"
                            + " that parts them stands in quotation marks");
        }
        ObjectNode node = ArticleJson.MAPPER.createObjectNode();
        values.forEach(
                (name, value) -> {
                    if (!value.isBlank()) {
                        node.put(name.strip(), withLineEnds(value));
                    }
                });
        if (number == 1 && !isTable(values)) {
            ended = true;
            return new SourceItem.Refused(
                    origin,
                    "no column holds the text; expected one named \"text\", or another usual name as"
                            + " \"body\" or \"content\"; the columns are: "
                            + CanonicalText.printable(String.join(", ", values.keySet())));
        }
        SourceItem item = ArticleJson.read(place(), node, names);
        boolean guessed = !charset.name().startsWith("UTF-");
        return guessed && item instanceof SourceItem.Found(String place, var article)
                ? new SourceItem.Found(
                        place,
                        article.withWarning(
                                "not UTF-8; read as " + charset.name() + ", which is a guess"))
                : item;
    }

    private static String withLineEnds(String value) {
        boolean isWritten =
                value.indexOf('\n') < 0 && (value.contains("\\n\\n") || value.contains("\\r\\n"));
        return isWritten ? WRITTEN_LINE_END.matcher(value).replaceAll("\n") : value;
    }

    private boolean isTable(Map<String, String> values) {
        ObjectNode columns = ArticleJson.MAPPER.createObjectNode();
        values.keySet().forEach(name -> columns.put(name.strip(), "x"));
        return ArticleJson.mayBeArticle(columns, names);
    }

    private String place() {
        return origin + ", row " + number;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
