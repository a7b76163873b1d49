package org.tributary.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tributary.platform.Check;
import org.tributary.platform.ListQuery;
import org.tributary.platform.NotFound;
import org.tributary.platform.Refused;
import org.tributary.privacy.Masking;

/** One's own saved views of lists, and those that others share with a role. What is kept is masked; a view changes only when its owner says so. */
@Stateless
public class SavedViews {

    private static final int MOST = 20;
    private static final String PAGE = "/[a-z]+/[a-zA-Z]+\\.xhtml";
    /** These lists are searched for user names of the portal itself. */
    private static final List<String> OF_THE_PORTAL = List.of("/people/", "/audit/");

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Masking masking;

    /** Those of a page, one's own and those shared with a role one holds, by name; one statement. */
    @Allowed
    public List<SavedView.Row> of(String page) {
        Actor reader = currentPerson.get();
        List<String> roles = reader.roles().stream().map(Role::code).toList();
        return entityManager.createNamedQuery(SavedView.SEEN, Object[].class).setParameter("page", page)
                .setParameter("person", reader.person()).setParameter("roles", roles.isEmpty() ? List.of("") : roles)
                .getResultStream().map(row -> ((SavedView) row[0]).rowFor(reader.person(), (String) row[1])).toList();
    }

    /**
     * Saves a filter under a new name.
     *
     * @throws org.tributary.platform.Invalid where there is a view of that name, no name or no filter
     * @throws Refused where there are very many
     */
    @Allowed
    public SavedView.Row save(String page, String name, ListQuery query) {
        new Check().that(page.matches(PAGE), "page", "platform.error.unknownCode", page).done();
        List<SavedView> all = all(page);
        if (all.size() >= MOST) {
            throw new Refused("people.view.tooMany", MOST);
        }
        free(all, name);
        SavedView view = new SavedView(currentPerson.get().person(), page, masked(name), safe(page, query));
        entityManager.persist(view);
        return view.row();
    }

    /** @throws NotFound where it is not one's own */
    @Allowed
    public SavedView.Row rename(String page, UUID id, String name) {
        SavedView view = mine(id);
        free(all(page).stream().filter(other -> !other.getPublicId().equals(id)).toList(), name);
        view.rename(masked(name));
        return view.row();
    }

    /** Overwrites what it shows. @throws NotFound where it is not one's own */
    @Allowed
    public SavedView.Row update(String page, UUID id, ListQuery query) {
        SavedView view = mine(id);
        view.show(safe(page, query));
        return view.row();
    }

    /**
     * Shows it to everybody who holds a role; what it leads to is still only what they may see.
     *
     * @param role its code, empty to take it back
     * @throws NotFound where it is not one's own
     * @throws org.tributary.platform.Invalid for an unknown role
     */
    @Allowed
    public SavedView.Row share(UUID id, String role) {
        Optional<Role> known = Role.ofCode(role);
        new Check().that(role.isEmpty() || known.isPresent(), "role", "platform.error.unknownCode", role).done();
        SavedView view = mine(id);
        view.share(known.orElse(null));
        return view.row();
    }

    /** Twice is as once. */
    @Allowed
    public void delete(UUID id) {
        find(id).forEach(entityManager::remove);
    }

    private static void free(List<SavedView> others, String name) {
        new Check().that(others.stream().noneMatch(view -> view.isNamed(name)), "name", "people.view.taken").done();
    }

    private String masked(String text) {
        return masking.mask(text, Set.of(), false).text();
    }

    private ListQuery safe(String page, ListQuery query) {
        return OF_THE_PORTAL.stream().anyMatch(page::startsWith) ? query : query.with(this::masked);
    }

    private List<SavedView> all(String page) {
        return entityManager.createNamedQuery(SavedView.OF_PAGE, SavedView.class)
                .setParameter("person", currentPerson.get().person()).setParameter("page", page).getResultList();
    }

    private SavedView mine(UUID id) {
        return find(id).stream().findFirst().orElseThrow(NotFound::new);
    }

    private List<SavedView> find(UUID id) {
        return entityManager.createNamedQuery(SavedView.MINE, SavedView.class).setParameter("id", id)
                .setParameter("person", currentPerson.get().person()).getResultList();
    }
}
