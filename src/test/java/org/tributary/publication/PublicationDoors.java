package org.tributary.publication;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.time.Instant;
import java.time.ZoneId;
import org.tributary.fixtures.News;
import org.tributary.people.Actor;
import org.tributary.people.Allowed;
import org.tributary.people.Leaves;
import org.tributary.people.Person;
import org.tributary.people.StandIn;
import org.tributary.people.Staff;
import org.tributary.platform.Settings;
import org.tributary.publication.review.ReviewRows;

/** The doors of publications on the rows of {@link Staff}, wired by hand; who may call what is checked as the interceptor does. */
final class PublicationDoors {

    final Staff staff;
    final EntityManager entityManager;
    final News news = new News();
    final Publications publications = new Publications();
    final LivePublications live = new LivePublications();
    final Receipts receipts = new Receipts();
    final PublicationReviews reviews = new PublicationReviews();
    final Recalls recalls = new Recalls();
    final Ownerships ownerships = new Ownerships();
    final Deliveries deliveries = new Deliveries();
    final PublicationRows rows = new PublicationRows();
    final Shelf shelf = new Shelf();

    PublicationDoors(Staff staff) {
        this(staff, staff.entityManager, staff.leaves);
    }

    private PublicationDoors(Staff staff, EntityManager entityManager, Leaves leaves) {
        this.staff = staff;
        this.entityManager = entityManager;
        rows.entityManager = entityManager;
        Audiences audiences = new Audiences();
        audiences.entityManager = entityManager;
        audiences.clock = staff.clock;
        shelf.entityManager = entityManager;
        shelf.clock = staff.clock;
        shelf.settings = staff.settings;
        shelf.currentPerson = staff.currentPerson;
        shelf.leaves = leaves;
        deliveries.entityManager = entityManager;
        deliveries.clock = staff.clock;
        PublicationViews views = new PublicationViews();
        views.entityManager = entityManager;
        views.currentPerson = staff.currentPerson;
        views.linkedInsights = new LinkedInsights() {
            @Override
            Map<Long, InsightName> namesOf(Collection<Long> keys) {
                return Map.of();
            }
        };
        views.linkedInsights.entityManager = entityManager;
        Reviews inReview = reviews(leaves);
        publications.entityManager = entityManager;
        publications.clock = staff.clock;
        publications.currentPerson = staff.currentPerson;
        publications.publications = rows;
        publications.audiences = audiences;
        publications.linkedInsights = views.linkedInsights;
        publications.productReference = new ProductReference();
        publications.views = views;
        publications.reviews = inReview;
        publications.settings = staff.settings;
        publications.budget = new AttentionBudget();
        publications.budget.entityManager = entityManager;
        publications.budget.audiences = audiences;
        publications.budget.settings = inReview.settings;
        publications.warnings = new PublicationWarnings();
        live.entityManager = entityManager;
        live.clock = staff.clock;
        live.settings = staff.settings;
        live.publications = rows;
        live.audiences = audiences;
        live.deliveries = deliveries;
        live.views = views;
        live.receipts = new ReceiptReleases() {
            @Override
            void release(Publication publication, Instant now) {
                // What is counted is another test's.
            }
        };
        live.wentLive = news.event();
        live.withdrawn = news.event();
        receipts.entityManager = entityManager;
        receipts.clock = staff.clock;
        receipts.currentPerson = staff.currentPerson;
        receipts.publications = rows;
        receipts.deliveries = deliveries;
        receipts.shelf = shelf;
        receipts.views = views;
        reviews.entityManager = entityManager;
        reviews.currentPerson = staff.currentPerson;
        reviews.publications = rows;
        reviews.reviews = inReview;
        reviews.boards = new ReviewBoards();
        reviews.boards.currentPerson = staff.currentPerson;
        reviews.boards.signOffs = inReview.signOffs;
        reviews.boards.comments = inReview.comments;
        reviews.comments = inReview.comments;
        reviews.commented = news.event();
        recalls.entityManager = entityManager;
        recalls.currentPerson = staff.currentPerson;
        recalls.publications = rows;
        recalls.deliveries = deliveries;
        recalls.shelf = shelf;
        ownerships.entityManager = entityManager;
        ownerships.currentPerson = staff.currentPerson;
        ownerships.publications = rows;
    }

    private Reviews reviews(Leaves leaves) {
        Reviews made = new Reviews();
        made.entityManager = entityManager;
        made.currentPerson = staff.currentPerson;
        made.leaves = leaves;
        made.settings = new Settings() {
            @Override
            public boolean signOffsRequired() {
                return true;
            }

            @Override
            public int mustReads() {
                return 100;
            }

            @Override
            public ZoneId networkZone() {
                return staff.settings.networkZone();
            }
        };
        made.signOffs = ReviewRows.signOffs(entityManager, staff.clock);
        made.comments = ReviewRows.comments(entityManager, staff.clock);
        made.deputyAsked = news.event();
        made.asked = news.event();
        made.signed = news.event();
        made.stuck = news.event();
        made.answered = news.event();
        return made;
    }

    /** Another node: its own connection and memory on the same rows. Nobody is away there. */
    static PublicationDoors another(Staff staff) {
        return new PublicationDoors(staff, staff.entityManager.getEntityManagerFactory().createEntityManager(), new Leaves() {
            @Override
            public Optional<StandIn> standIn(long person) {
                return Optional.empty();
            }
        });
    }

    /** Calls the method of that door as that person, in a transaction, where the roles permit it. */
    Object as(Person person, Object door, String method, Object... arguments) {
        return as(staff.actor(person), door, method, arguments);
    }

    Object as(Actor actor, Object door, String method, Object... arguments) {
        Method called = Arrays.stream(door.getClass().getMethods())
                .filter(one -> one.getName().equals(method) && one.getParameterCount() == arguments.length).findFirst()
                .orElseThrow();
        entityManager.clear();
        entityManager.getTransaction().begin();
        try {
            Object result = staff.currentPerson.as(actor, () -> {
                staff.currentPerson.require(called.getAnnotation(Allowed.class));
                return called.invoke(door, arguments);
            });
            entityManager.getTransaction().commit();
            return result;
        } catch (InvocationTargetException broken) {
            throw broken.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(broken);
        } catch (RuntimeException broken) {
            throw broken;
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        } finally {
            if (entityManager.getTransaction().isActive()) {
                entityManager.getTransaction().rollback();
            }
            entityManager.clear();
        }
    }

    /** A draft of that person. */
    UUID draft(Person author, Kind kind, boolean mustRead) {
        return ((PublicationView) as(author, publications, "create", kind, text("First", mustRead), Set.of())).id();
    }

    static PublicationText text(String title, boolean mustRead) {
        PublicationText text = PublicationTest.text(title);
        return new PublicationText(text.title(), text.body(), text.audience(), text.effectiveFrom(), text.effectiveTo(),
                text.reviewBy(), mustRead, null, text.product());
    }

    PublicationView submit(Person person, UUID id) {
        return (PublicationView) as(person, publications, "submit", id, null, false);
    }

    PublicationView approve(Person person, UUID id) {
        return (PublicationView) as(person, publications, "approve", id, null);
    }

    PublicationView publish(Person person, UUID id) {
        return (PublicationView) as(person, live, "publish", id);
    }

    PublicationView withdraw(Person person, UUID id) {
        return (PublicationView) as(person, live, "withdraw", id, "It was wrong.", null);
    }

    PublicationView change(Person person, UUID id, String title) {
        long revision = staff.in(() -> rows.find(id).orElseThrow().getRevision());
        boolean mustRead = staff.in(() -> rows.find(id).orElseThrow().newest().text().mustRead());
        return (PublicationView) as(person, publications, "change", id, revision, true, text(title, mustRead), Set.of());
    }

    ReviewBoard board(Person person, UUID id) {
        int newest = staff.in(() -> rows.find(id).orElseThrow().newest().getNumber());
        return (ReviewBoard) as(person, reviews, "of", id, newest);
    }

    PublicationStatus status(UUID id) {
        return staff.in(() -> rows.find(id).orElseThrow().newest().status());
    }
}
