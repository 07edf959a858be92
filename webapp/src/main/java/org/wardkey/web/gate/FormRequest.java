package org.wardkey.web.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request whose form was taken in already. */
final class FormRequest extends HttpServletRequestWrapper {

    private final byte[] form;
    private @Nullable Map<String, String[]> read;

    FormRequest(HttpServletRequest request, byte[] form) {
        super(request);
        this.form = form;
    }

    /** @throws IllegalArgumentException if the form cannot be read; whoever asks first finds out */
    private Map<String, String[]> fields() {
        Map<String, String[]> fields = read;
        if (fields == null) {
            fields = Collections.unmodifiableMap(FormFields.read(getQueryString(), form));
            read = fields;
        }
        return fields;
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = fields().get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return fields();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(fields().keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String[] values = fields().get(name);
        return values == null ? null : values.clone();
    }
}
