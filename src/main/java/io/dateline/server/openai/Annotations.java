package io.dateline.server.openai;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.dateline.answer.Answer;
import io.dateline.article.CitedArticle;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Citations as OpenAI's clients know them: one `url_citation` for each marker, in the order of the
/// text, with the place of the marker in UTF-16 units.
///
/// @param baseUrl where this server is reached, without a slash at its end
record Annotations(String baseUrl) {

    /// An article may bring any text as its URL; a client makes a link of it.
    private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://\\S+");

    ArrayNode of(Answer answer) {
        ArrayNode annotations = JsonNodeFactory.instance.arrayNode();
        int end = 0;
        for (Answer.Sentence sentence : answer.sentences()) {
            // the text of an article can look like a marker, so that none is searched for
            int start = answer.text().indexOf(sentence.marked(), end);
            if (start < 0) {
                throw new IllegalStateException(
                        "answer " + answer.id() + " does not hold its sentence " + sentence);
            }
            int marker = start + sentence.text().length() + 1;
            for (int number : sentence.citations()) {
                int markerEnd = marker + Answer.Sentence.marker(number).length();
                add(annotations, answer.citations().get(number - 1).article(), marker, markerEnd);
                marker = markerEnd;
            }
            end = start + sentence.marked().length();
        }
        return annotations;
    }

    private void add(ArrayNode annotations, CitedArticle article, int start, int end) {
        annotations
                .addObject()
                .put("type", "url_citation")
                .putObject("url_citation")
                .put("start_index", start)
                .put("end_index", end)
                .put("title", article.title())
                .put("url", url(article));
    }

    /// The article's own address, else that of the cited version here.
    private String url(CitedArticle article) {
        String url = article.url();
        if (url != null && WEB_ADDRESS.matcher(url).matches()) {
            return url;
        }
        String id = URLEncoder.encode(article.id(), StandardCharsets.UTF_8).replace("+", "%20");
        return baseUrl + "/api/articles/" + id + "?version=" + article.version();
    }
}
