package io.dateline.slack.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            textBlock =
                    """
                    <@UBOT> Who did Blinken meet?           # Who did Blinken meet?
                    Who, <@UBOT>, did he meet?              # Who, , did he meet?
                    What does <@U7|anna> say?               # What does anna say?
                    AT&amp;T &lt;fell&gt;?                  # AT&T <fell>?
                    &amp;lt; is a sign                      # &lt; is a sign
                    See <https://a.example/x|this page>     # See this page
                    See <https://a.example/x>               # See https://a.example/x
                    <!here> who sails?                      # who sails?
                    <!subteam^S1|@desk> who sails?          # @desk who sails?
                    <@UBOT>                                 # ''
                    5 < 6 and <unclosed                     # 5 < 6 and <unclosed
                    """)
    void aPostingIsReadInPlainWords(String sent, String words) {
        assertEquals(words, MessageText.of(sent, "UBOT"));
    }

    @ParameterizedTest
    @CsvSource({"<#C1|news>,#news", "<#C1>,''"})
    void aChannelIsReadByItsName(String sent, String words) {
        assertEquals(words, MessageText.of(sent, "UBOT"));
    }
}
