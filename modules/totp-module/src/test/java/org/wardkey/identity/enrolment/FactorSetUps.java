package org.wardkey.identity.enrolment;

import jakarta.enterprise.event.Event;
import java.time.Clock;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.backupcode.BackupCodes;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.factor.SecondFactors;

/** The rules of a set-up without a container, for tests of the kinds of factors. */
public final class FactorSetUps {

    private FactorSetUps() {}

    public static FactorSetUp over(
            Accounts accounts, SecondFactors factors, BackupCodes codes, Event<SecurityEvent> events, Clock clock) {
        return new FactorSetUp(codes, new FactorSetUpRecord(accounts, factors, codes, events, clock));
    }
}
