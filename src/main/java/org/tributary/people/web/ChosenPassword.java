package org.tributary.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.tributary.platform.Invalid;

/** A new password, typed twice ({@code WEB-INF/includes/newPassword.xhtml}). It is never shown again. */
@Named
@RequestScoped
public class ChosenPassword {

    private String password = "";
    private String again = "";

    /** @throws Invalid at {@code again} where the two differ */
    String agreed() {
        if (!password.equals(again)) {
            throw new Invalid("again", "people.password.different");
        }
        return password;
    }

    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getAgain() {
        return "";
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
