package org.wardkey.web.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.Secret;
import org.wardkey.identity.account.HospitalNumber;
import org.wardkey.identity.profile.PasswordChange;
import org.wardkey.identity.profile.PasswordChanged;
import org.wardkey.identity.signin.FirstStep;
import org.wardkey.identity.signin.SecondStep;
import org.wardkey.identity.signin.SignInLadder;

/**
 * People who sign in, enrol, change passwords, use backup codes and register, all at once, until the day ends. One thread
 * moves the clock: the codes of apps are its own.
 */
@ApplicationScoped
public class WardDay {

    private static final String[] PASSWORDS = {"mango tree river boat", "lantern hill morning tea"};
    private static final int CODES = 10;

    @Inject
    private People people;

    @Inject
    private SignIns signIns;

    @Inject
    private SignInLadder ladder;

    @Inject
    private PasswordChange passwordChange;

    @Inject
    private OneRequest request;

    private final Queue<String> troubles = new ConcurrentLinkedQueue<>();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger numbers = new AtomicInteger();
    private volatile boolean open;
    private @Nullable ExecutorService threads;

    void begin() {
        Person app = people.doctor().withAuthenticator();
        Person paper = people.caretaker().withAuthenticator();
        Person plain = people.doctor();
        Person changing = people.doctor();
        open = true;
        var pool = Executors.newCachedThreadPool();
        threads = pool;
        int[] turn = new int[1];
        pool.execute(() -> allDay(() -> app(app)));
        pool.execute(() -> paper(paper));
        pool.execute(() -> allDay(() -> password(plain)));
        pool.execute(() -> allDay(() -> change(changing, turn)));
        pool.execute(() -> allDay(this::register));
    }

    void end() throws InterruptedException {
        open = false;
        if (threads != null) {
            threads.shutdown();
            if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
                troubles.add("somebody never came back");
            }
        }
    }

    List<String> troubles() {
        return List.copyOf(troubles);
    }

    /** How many acts there were. */
    int acts() {
        return done.get();
    }

    /** A hospital number that was given to somebody during the day. */
    String taken() {
        return number(1);
    }

    private boolean app(Person person) {
        boolean old = signIns.now(person) instanceof SecondStep.Complete;
        Person fresh = people.doctor().withAuthenticator();
        return old && signIns.now(fresh) instanceof SecondStep.Complete;
    }

    /** Ten codes, then they are used up. */
    private void paper(Person person) {
        for (int code = 0; open && code < CODES; code++) {
            String next = person.backupCode(code);
            once(() -> signIns.with(person, next) instanceof SecondStep.Complete);
        }
    }

    private boolean password(Person person) {
        return signIns.password(person) instanceof FirstStep.Complete;
    }

    private boolean change(Person person, int[] turn) {
        Secret before = turn[0] == 0 ? person.password() : Secret.of(PASSWORDS[turn[0] % 2]);
        Secret after = Secret.of(PASSWORDS[++turn[0] % 2]);
        return ladder.giveIdentifierAndPassword(person.identifier(), before, SignIns.WARD)
                        instanceof FirstStep.Complete in
                && passwordChange.change(in.signedIn(), before, "", after, SignIns.WARD, epoch -> {})
                        instanceof PasswordChanged.Changed
                && ladder.giveIdentifierAndPassword(person.identifier(), after, SignIns.WARD)
                        instanceof FirstStep.Complete;
    }

    private boolean register() {
        people.register(new HospitalNumber(number(numbers.incrementAndGet())));
        return true;
    }

    private static String number(int count) {
        return "WK77" + String.format(Locale.ROOT, "%04d", count);
    }

    private void allDay(Callable<Boolean> act) {
        while (open) {
            once(act);
        }
    }

    private void once(Callable<Boolean> act) {
        try {
            if (!request.of(act)) {
                troubles.add("turned away");
            }
            done.incrementAndGet();
        } catch (Exception e) {
            troubles.add(e + " caused by " + e.getCause());
        }
    }
}
