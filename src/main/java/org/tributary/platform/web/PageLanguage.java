package org.tributary.platform.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.util.Locale;
import org.tributary.platform.Language;

/** Lets Faces speak the language of the request, so that what it says itself about an input is in that language too. */
public class PageLanguage extends ViewHandlerWrapper {

    public PageLanguage(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        return Language.spoken().locale();
    }
}
