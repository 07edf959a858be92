package org.wardkey.web.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** A transaction for what otherwise runs in its caller's. */
@ApplicationScoped
@Transactional
public class InTransaction {

    public void run(Runnable work) {
        work.run();
    }
}
