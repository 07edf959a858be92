package org.wardkey.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.primefaces.PrimeFaces;
import org.primefaces.context.PrimeFacesContext;
import org.wardkey.web.gate.ResponseHeaders;

/** Lets the inline scripts of rich components run, on the pages that have any. */
@Named
@RequestScoped
public class ComponentScripts {

    /** Before such a page is written. */
    public void allow() {
        var faces = FacesContext.getCurrentInstance();
        var external = faces.getExternalContext();
        String nonce = PrimeFacesContext.getCspState(faces).getNonce();
        ResponseHeaders.allowScripts(
                (HttpServletRequest) external.getRequest(), (HttpServletResponse) external.getResponse(), nonce);
        // The library has looked at the nonce's shape: it is no more than letters and digits here.
        PrimeFaces.current().executeInitScript("if(window.PrimeFaces){PrimeFaces.csp.init('" + nonce + "');}");
    }
}
