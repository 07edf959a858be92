package org.wardkey.identity.vault;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * What a module keeps under keys. Each module announces its own, in {@code META-INF/services}: the server and the commands
 * of ops, which have no container around them, both find them so. A test fails if one is forgotten.
 */
public interface SealedColumns {

    /** The module's columns. */
    Stream<SealedColumn> columns();

    /** Those of every module. */
    static List<SealedColumn> ofAllModules() {
        return ServiceLoader.load(SealedColumns.class, SealedColumns.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .flatMap(SealedColumns::columns)
                .toList();
    }
}
