package org.tributary.insight;

/** A cleared quote of an insight, by keys, with the vector of its text. */
public record QuoteRow(long insight, long observation, String text, byte[] embedding) {

    static final String SELECT = """
            select new org.tributary.insight.QuoteRow(i.id, q.observation, q.text, q.embedding) from Insight i join i.quotes q
            where i.id in :insights order by i.id, q.position""";
}
