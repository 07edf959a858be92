package org.wardkey.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.account.MobileNumber;
import org.wardkey.identity.enrolment.SetUp;

/** The transactions of a number that waits for its code. Those of one account run one after the other. */
@ApplicationScoped
@Transactional
class NumberRecord {

    private SmsNumbers numbers;
    private SentCodes sent;
    private Accounts accounts;

    @Inject
    NumberRecord(SmsNumbers numbers, SentCodes sent, Accounts accounts) {
        this.numbers = numbers;
        this.sent = sent;
        this.accounts = accounts;
    }

    @SuppressWarnings("NullAway.Init")
    protected NumberRecord() {
        // for the container's proxy
    }

    public void begin(SetUp setUp, MobileNumber number) {
        accounts.hold(setUp.account());
        sent.endAll(setUp.account());
        numbers.begin(setUp, number);
    }

    public void drop(AccountId account) {
        accounts.hold(account);
        sent.endAll(account);
        numbers.drop(account);
    }
}
