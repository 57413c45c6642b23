package io.dateline.model.chat.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

class ErrorWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'error':{'type':'t','code':'c','message':'m'}} | t | c | m",
                "{'error':{'type':'t','code':null,'message':'m'}} | t | '' | m",
                "{'error':{'code':429,'message':'m'}}            | '' | 429 | m",
                "{'error':'m'}                                   | '' | ''  | m",
                "{'object':'error','message':'m','code':404}     | '' | 404 | m",
                "{'detail':'m'}                                  | '' | ''  | m",
                "[{'error':{'message':'m'}}]                     | '' | ''  | m",
                "{'error':{'message':{'deep':1}}}                | '' | ''  | ''",
                "upstream is gone                                | '' | ''  | upstream is gone",
                "'  <html>Gone</html>'                           | '' | ''  | ''",
                "''                                              | '' | ''  | ''",
            },
            quoteCharacter = '~')
    void readsTheShapesInUse(String body, String type, String code, String message) {
        ErrorWords words = ErrorWords.of(plain(body).replace('\'', '"'));
        assertEquals(new ErrorWords(plain(type), plain(code), plain(message)), words);
    }

    private static String plain(String cell) {
        return cell.equals("''") ? "" : cell;
    }

    @Test
    void aTextThatSpeaksOfErrorsIsNone() {
        String data =
                "{\"error\": null, \"choices\": [{\"delta\": {\"content\": \"{\\\"error\\\": 1}\"}}]}";
        assertEquals(Optional.empty(), ErrorWords.ofEvent(data));
        assertEquals(Optional.empty(), ErrorWords.ofEvent("{\"error\": "));
    }

    @Property(seed = "20230618")
    void anyMessageIsOneShortPrintableLine(@ForAll String message) {
        String shown = ErrorWords.of(message + " " + "x".repeat(400)).message();
        assertTrue(shown.length() <= 301, shown);
        assertTrue(shown.codePoints().noneMatch(Character::isISOControl), shown);
    }
}
