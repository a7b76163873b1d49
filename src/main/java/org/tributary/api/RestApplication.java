package org.tributary.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Version 1 of the API; all resources and providers of the WAR belong to it. */
@ApplicationPath("/api/v1")
public class RestApplication extends Application {
}
