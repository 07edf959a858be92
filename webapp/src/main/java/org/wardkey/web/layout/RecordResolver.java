package org.wardkey.web.layout;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets pages read a record's components by name. Jakarta Expression Language 6 does so itself; then this goes. */
public class RecordResolver extends ELResolver {

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        Optional<RecordComponent> component = component(base, property);
        if (component.isEmpty()) {
            return null;
        }
        context.setPropertyResolved(base, property);
        try {
            return component.get().getAccessor().invoke(base);
        } catch (ReflectiveOperationException e) {
            throw new ELException(e);
        }
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        return component(base, property)
                .map(found -> {
                    context.setPropertyResolved(true);
                    return found.getType();
                })
                .orElse(null);
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
        if (component(base, property).isPresent()) {
            throw new PropertyNotWritableException("a record does not change");
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        boolean mine = component(base, property).isPresent();
        context.setPropertyResolved(mine || context.isPropertyResolved());
        return mine;
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return base instanceof Record ? String.class : null;
    }

    private static Optional<RecordComponent> component(@Nullable Object base, @Nullable Object property) {
        return base instanceof Record && property != null
                ? Arrays.stream(base.getClass().getRecordComponents())
                        .filter(component -> component.getName().equals(property.toString()))
                        .findFirst()
                : Optional.empty();
    }
}
