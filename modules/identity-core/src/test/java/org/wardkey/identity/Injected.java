package org.wardkey.identity;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;

/** Gives a bean what it has injected, as the container does: each field the one part that fits it. */
public final class Injected {

    private Injected() {}

    public static <T> T into(T bean, Object... parts) {
        Class<?> type = bean.getClass();
        while (type != Object.class) {
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(Inject.class) || database(field, parts)) {
                    set(bean, field, parts);
                }
            }
            type = type.getSuperclass();
        }
        return bean;
    }

    /** A bean that is tested without its database has none. */
    private static boolean database(Field field, Object... parts) {
        return field.isAnnotationPresent(PersistenceContext.class)
                && Arrays.stream(parts).anyMatch(EntityManager.class::isInstance);
    }

    private static void set(Object bean, Field field, Object... parts) {
        List<Object> fitting =
                Arrays.stream(parts).filter(field.getType()::isInstance).toList();
        if (fitting.size() != 1) {
            throw new IllegalArgumentException(fitting.size() + " parts fit " + field);
        }
        try {
            field.setAccessible(true);
            field.set(bean, fitting.get(0));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
