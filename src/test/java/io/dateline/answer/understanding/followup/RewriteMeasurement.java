package io.dateline.answer.understanding.followup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.dateline.answer.Question;
import io.dateline.answer.Turn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How near follow-ups that were made to stand alone come to what a person made of them: the mean
/// token F1 (words in lower case, each counted as often as it stands there), beside that of the
/// questions as they were asked. And how many first questions stay as they are.
///
/// The file has a conversation a line, `{"question", "history": [{"role", "text"}], "rewrite"}`.
///
/// `mvn -q test-compile exec:exec@rewrites -Dquestions=FILE`
final class RewriteMeasurement {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\d]+");

    private RewriteMeasurement() {}

    private record Case(String asked, List<Turn> history, String person) {

        static Case of(JsonNode json) {
            List<Turn.Message> said = new ArrayList<>();
            for (JsonNode message : json.path("history")) {
                said.add(
                        new Turn.Message(
                                message.path("role").asText().equals("user"),
                                message.path("text").asText()));
            }
            String asked = json.path("question").asText();
            return new Case(
                    asked,
                    Question.of(asked).withHistory(Turn.of(said)).history(),
                    json.path("rewrite").asText());
        }

        String meant() {
            return switch (FollowUp.of(asked, history)) {
                case FollowUp.Rewritten(String text) -> text;
                case FollowUp.StandsAlone _, FollowUp.Unclear _ -> asked;
            };
        }
    }

    public static void main(String[] arguments) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<Case> cases = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            cases.add(Case.of(mapper.readTree(line)));
        }
        List<Case> first = cases.stream().filter(one -> one.history().isEmpty()).toList();
        List<Case> later = cases.stream().filter(one -> !one.history().isEmpty()).toList();
        long kept = first.stream().filter(one -> one.meant().equals(one.asked())).count();
        System.out.printf("first questions as they were: %d of %d%n", kept, first.size());
        System.out.printf(
                Locale.ROOT,
                "%d follow-ups, token F1: %.3f as asked, %.3f as understood%n",
                later.size(),
                later.stream()
                        .mapToDouble(one -> f1(one.asked(), one.person()))
                        .average()
                        .orElse(0),
                later.stream()
                        .mapToDouble(one -> f1(one.meant(), one.person()))
                        .average()
                        .orElse(0));
    }

    private static double f1(String text, String person) {
        List<String> words = words(text);
        List<String> left = new ArrayList<>(words(person));
        int all = words.size() + left.size();
        long common = words.stream().filter(left::remove).count();
        return all == 0 ? 0 : 2.0 * common / all;
    }

    private static List<String> words(String text) {
        return Stream.of(NO_WORD.split(text.toLowerCase(Locale.ROOT), -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
