package io.dateline.answer.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wen hat Blinken getroffen?|de",
                "Wer ist das?|de",
                "Warum?|de",
                "wann wurde die Brücke gebaut|de",
                "Wie viele Menschen starben in Derna?|de",
                "Qui a gagné ?|fr",
                "Que s'est-il passé à Derna ?|fr",
                "Combien de personnes sont mortes ?|fr",
                "Résumez la visite de Blinken.|fr",
                "Chi ha vinto Wimbledon?|it",
                "Che cosa è successo a Derna?|it",
                "Quante persone sono morte?|it",
                "¿Quién ganó Wimbledon?|es",
                "cuantas personas murieron en derna|es",
                "¿Qué pasó en Derna?|es",
                "Кто победил?|ru",
                "Что случилось в Дерне?|ru",
                "Хто переміг?|uk",
                "Що сталося в Дерні?|uk",
                "Kto wygrał wybory?|pl",
                "Ile osób zginęło?|pl",
                "Cine a câștigat alegerile?|ro",
                "Câți oameni au murit?|ro",
                "Wie heeft er gewonnen?|nl",
                "Hoeveel mensen zijn er omgekomen?|nl",
                "Quem ganhou a eleição?|pt",
                "Quantas pessoas morreram em Derna?|pt",
                "Seçimi kim kazandı?|tr",
                "Kaç kişi öldü?|tr",
                "Ποιος κέρδισε;|el",
                "Kdo vyhrál volby?|cs",
                "Kolik lidí zemřelo?|cs",
                "Vem vann valet?|sv",
                "Hur många människor dog?|sv",
                "Ki nyerte a választást?|hu",
                "Hány ember halt meg?|hu",
                "谁赢了？|zh",
                "誰が勝ちましたか|ja",
                "من فاز؟|ar"
            })
    void aQuestionInAnotherLanguageIsToldByItsWords(String question, String tag) {
        assertEquals(Optional.of(tag), Languages.foreign(question));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Who is Katalin Karikó?",
                "What is Die Zeit?",
                "Who wrote Die Blechtrommel?",
                "What did Le Monde say about La Liga?",
                "Did Der Spiegel and El País report it?",
                "Who is Владимир Путин?",
                "El Niño",
                "Médecins Sans Frontières",
                "Rio de Janeiro carnival",
                "Cosa Nostra arrests",
                "Kim Jong Un",
                "Ben Affleck",
                "Lake Como",
                "Che Guevara",
                "Cate Blanchett film",
                "Łódź",
                "was he a minister",
                "Han Kang",
                "How many seats has Die Linke?",
                ""
            })
    void aForeignNameMakesNoForeignQuestion(String question) {
        assertEquals(Optional.empty(), Languages.foreign(question));
    }

    @ParameterizedTest
    @EnumSource
    void eachLanguageIsAnsweredInItself(Language language) {
        assertEquals(language.readsEnglish(), Languages.readsEnglish(language.tag()));
    }

    @Test
    void aLanguageWithoutAReplyIsAnsweredInEnglish() {
        assertTrue(Languages.readsEnglish("zh").contains("ask in English"));
    }
}
