package org.tributary.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Language;
import org.tributary.platform.NotAllowed;
import org.tributary.platform.NotSignedIn;

/**
 * Who acts on this thread. Requests are bound by {@code people.web.CurrentPersonFilter} and the token filter of the API;
 * callers without a person (timers, seeding, jobs) run inside {@link #as}.
 */
@ApplicationScoped
public class CurrentPerson {

    private static final ThreadLocal<@Nullable Actor> ACTOR = new ThreadLocal<>();

    public Optional<Actor> find() {
        return Optional.ofNullable(ACTOR.get());
    }

    /** @throws NotSignedIn where nobody acts */
    public Actor get() {
        return find().orElseThrow(NotSignedIn::new);
    }

    public boolean is(Role... any) {
        return find().map(actor -> actor.is(any)).orElse(false);
    }

    public boolean isSignedIn() {
        return find().isPresent();
    }

    /** Runs the task as that person and in that person's language, and as before afterwards. */
    public <T> T as(Actor actor, Callable<T> task) throws Exception {
        Actor before = ACTOR.get();
        ACTOR.set(actor);
        try {
            return languageOf(actor).during(task);
        } finally {
            bind(before);
        }
    }

    private static Language languageOf(Actor actor) {
        return actor.is(Role.SYSTEM) ? Language.spoken() : Language.ofCode(actor.language()).orElse(Language.ENGLISH);
    }

    /** The same for a part of an act that throws nothing of its own kind. */
    public <T> T doing(Actor actor, Supplier<T> part) {
        Actor before = ACTOR.get();
        ACTOR.set(actor);
        try {
            return languageOf(actor).say(part);
        } finally {
            bind(before);
        }
    }

    /** For the filters only: from now on this one acts, null for nobody. */
    public void bind(@Nullable Actor actor) {
        if (actor == null) {
            ACTOR.remove();
        } else {
            ACTOR.set(actor);
        }
    }

    /** @throws NotSignedIn where nobody acts and somebody must, @throws NotAllowed where the roles do not suffice */
    public void require(Allowed allowed) {
        if (allowed.toAnyone()) {
            return;
        }
        Actor actor = get();
        if (allowed.value().length > 0 && !actor.is(allowed.value())) {
            throw new NotAllowed();
        }
    }
}
