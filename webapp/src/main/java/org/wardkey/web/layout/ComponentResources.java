package org.wardkey.web.layout;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import jakarta.faces.context.FacesContext;
import org.jspecify.annotations.Nullable;

/**
 * Serves the scripts that rich components bring with them as {@link Assets}: compressed, kept for a year, and at an address
 * that does not tell which version of what runs here. The address that Faces has for them leads nowhere. Their style sheets
 * are not served at all: components wear the dress of the house.
 */
public class ComponentResources extends ResourceHandlerWrapper {

    private static final String DRESS = "components.css";

    public ComponentResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public @Nullable Resource createResource(String name, @Nullable String library) {
        return asAsset(super.createResource(name, library));
    }

    @Override
    public @Nullable Resource createResource(String name, @Nullable String library, @Nullable String type) {
        return asAsset(super.createResource(name, library, type));
    }

    @Override
    public boolean isResourceRequest(FacesContext context) {
        return false;
    }

    private static @Nullable Resource asAsset(@Nullable Resource found) {
        return found == null ? null : new AsAsset(found);
    }

    private static final class AsAsset extends ResourceWrapper {

        AsAsset(Resource wrapped) {
            super(wrapped);
        }

        @Override
        public String getRequestPath() {
            Assets assets = CDI.current().select(Assets.class).get();
            return getResourceName().endsWith(".css") ? assets.url(DRESS) : assets.url(getWrapped());
        }
    }
}
