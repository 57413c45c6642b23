package io.dateline.answer.understanding;

/// Which articles a question about the collection means, in its own words; each empty where it says
/// nothing of it.
///
/// @param topic what they are about, or what they mention
/// @param literal whether the words of the topic must stand in them, one after the other
/// @param author who wrote them
/// @param source who published them
/// @param label what stands before "articles" and may be a source, an author or a topic
/// @param language the name of the language that they are in
public record ArticleSelection(
        String topic,
        boolean literal,
        String author,
        String source,
        String label,
        String language) {

    /// Every article.
    public static final ArticleSelection ALL = new ArticleSelection("", false, "", "", "", "");

    /// Those about `topic`.
    public static ArticleSelection about(String topic) {
        return ALL.withTopic(topic, false);
    }

    /// Those that hold these very words.
    public static ArticleSelection mentioning(String words) {
        return ALL.withTopic(words, true);
    }

    public ArticleSelection withTopic(String other, boolean asWords) {
        return new ArticleSelection(other, asWords, author, source, label, language);
    }

    public ArticleSelection withAuthor(String other) {
        return new ArticleSelection(topic, literal, other, source, label, language);
    }

    public ArticleSelection withSource(String other) {
        return new ArticleSelection(topic, literal, author, other, label, language);
    }

    public ArticleSelection withLabel(String other) {
        return new ArticleSelection(topic, literal, author, source, other, language);
    }

    public ArticleSelection withLanguage(String other) {
        return new ArticleSelection(topic, literal, author, source, label, other);
    }
}
