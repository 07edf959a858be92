package org.wardkey.web.it;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.wardkey.identity.password.PasswordHasher;

/**
 * The portal's hasher, in every test in the server: it refuses to work in a transaction. A slow hash there would hold a
 * connection and what the transaction has locked, and a crowd would empty the pool.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class HashesOutsideTransactions {

    @Resource
    private TransactionSynchronizationRegistry transactions;

    @Produces
    @ApplicationScoped
    PasswordHasher watched(BeanManager beans) {
        PasswordHasher hasher = theRealOne(beans);
        return (PasswordHasher) Proxy.newProxyInstance(
                PasswordHasher.class.getClassLoader(), new Class<?>[] {PasswordHasher.class}, (self, method, given) -> {
                    if (!method.getName().equals("outdated")
                            && transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
                        throw new IllegalStateException("a slow hash in a transaction: " + method.getName());
                    }
                    try {
                        return method.invoke(hasher, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static PasswordHasher theRealOne(BeanManager beans) {
        Bean<?> bean = beans.getBeans(PasswordHasher.class).stream()
                .filter(found -> found.getBeanClass() != HashesOutsideTransactions.class)
                .findAny()
                .orElseThrow();
        return (PasswordHasher) beans.getReference(bean, PasswordHasher.class, beans.createCreationalContext(bean));
    }
}
