package org.tributary.notification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.tributary.notification.Inbox;
import org.tributary.people.CurrentPerson;
import org.tributary.platform.web.NavigationCount;

/** How much waits unseen, beside the bell. */
@Named
@RequestScoped
public class InboxBadge implements NavigationCount {

    private @Nullable Long count;

    @Inject
    Inbox inbox;

    @Inject
    CurrentPerson currentPerson;

    @Override
    public String entry() {
        return "home.nav.inbox";
    }

    @Override
    public long count() {
        Long known = count;
        if (known == null) {
            known = currentPerson.isSignedIn() ? inbox.unseen() : 0;
            count = known;
        }
        return known;
    }

    public long getCount() {
        return count();
    }
}
