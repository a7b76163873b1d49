package org.tributary.insight;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.pooling.Embedder;
import org.tributary.pooling.Embedding;
import org.tributary.pooling.Language;
import org.tributary.pooling.Vectors;

/** Turns the texts of notes into vectors; on any node and several at a time, each row by one of them. */
@Stateless
public class EmbeddingWork {

    private static final Logger LOG = Logger.getLogger(EmbeddingWork.class.getName());
    private static final int TRIES = 3;

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Model model;

    @Inject
    RecentEmbeddings recent;

    private record Text(long id, String text) {
    }

    /**
     * Embeds received notes that nobody else has in hand, and held ones too, so that nothing about them tells their authors
     * which they are. One that fails is tried again later, three times in all, then it is set aside as {@code failed}.
     *
     * @param most at most so many; their rows are locked meanwhile, so few
     * @return how many were taken in hand; 0 also where the model is missing
     */
    @Allowed(Role.SYSTEM)
    public int embedSome(int most) {
        if (!model.load()) {
            return 0;
        }
        Embedder embedder = model.embedder();
        Sql sql = new Sql(entityManager.unwrap(Connection.class));
        List<Text> texts = sql.list("""
                select id, text from observation
                where status in ('received', 'held') and (status = 'received' or embed_attempts < ?)
                    and (embedding is null or embedding_version <> ?)
                order by embed_attempts, received_at, id limit ? for update skip locked""",
                row -> new Text(row.getLong("id"), row.getString("text")), TRIES,
                embedder.version(), most);
        texts.forEach(text -> embed(text, embedder, sql));
        return texts.size();
    }

    private void embed(Text text, Embedder embedder, Sql sql) {
        try {
            Embedding embedding = recent.of(text.text(), embedder);
            sql.update("""
                    update observation set embedding = ?, embedding_version = ?, language = ?, truncated = ?
                    where id = ?""", Vectors.toBytes(embedding.vector()), embedder.version(), Language.of(text.text()),
                    embedding.truncated(), text.id());
        } catch (org.tributary.pooling.ModelUnavailable | IllegalArgumentException failed) {
            // The text itself must not reach the log.
            LOG.log(Level.WARNING, "Note {0} could not be embedded: {1}",
                    new Object[]{Long.toString(text.id()), failed.getClass().getSimpleName()});
            sql.update("""
                    update observation set embed_attempts = embed_attempts + 1,
                        status = case when embed_attempts + 1 >= ? and status = 'received' then 'failed' else status end
                    where id = ?""", TRIES, text.id());
        }
    }
}
