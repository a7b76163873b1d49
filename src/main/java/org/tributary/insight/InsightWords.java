package org.tributary.insight;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.tributary.platform.Check;

/** What an insight says, the words that may be shown beside it, and the vector by which it is found. */
@Embeddable
public class InsightWords {

    private String title = "";
    private String summary = "";
    private String keywords = "";
    private byte[] embedding = {};

    @Column(name = "embedding_version")
    private String embeddingVersion = "";

    protected InsightWords() {
    }

    /** A missing or too long one is Invalid. */
    void say(String newTitle, String newSummary) {
        Check check = new Check();
        String name = check.text("title", newTitle, Insight.LONGEST_TITLE);
        String told = check.text("summary", newSummary, Insight.LONGEST_SUMMARY);
        check.done();
        this.title = name;
        this.summary = told;
    }

    /** What is compared with a search and with a note being written. */
    void means(byte[] vector, String version) {
        this.embedding = vector.clone();
        this.embeddingVersion = version;
    }

    /** The words that may be shown since the last release. */
    void speakOf(List<String> shown) {
        this.keywords = String.join("|", shown);
    }

    String title() {
        return title;
    }

    String summary() {
        return summary;
    }

    String keywords() {
        return keywords;
    }

    byte[] embedding() {
        return embedding;
    }

    String embeddingVersion() {
        return embeddingVersion;
    }
}
