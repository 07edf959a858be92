package org.wardkey.identity.authority;

import static org.wardkey.identity.Role.ADMINISTRATOR;
import static org.wardkey.identity.Role.APPROVER;
import static org.wardkey.identity.Role.AUDITOR;
import static org.wardkey.identity.Role.HELPDESK;
import static org.wardkey.identity.Role.REGISTRATION_DESK;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.wardkey.identity.Role;

/** What staff may do, one right each, and which roles have it. Names are stored in the audit trail: never rename one. */
public enum Right {
    /** Register people who are no staff. */
    REGISTER_PEOPLE(REGISTRATION_DESK, ADMINISTRATOR),
    /** Register staff, and say which roles they have. */
    REGISTER_STAFF(ADMINISTRATOR),
    /** Print a new activation code for who lost theirs. */
    ISSUE_SLIP(REGISTRATION_DESK, HELPDESK, ADMINISTRATOR),
    /** Find a person and see their record: kinds, names and dates, never a secret. */
    SEE_RECORD(HELPDESK, APPROVER, AUDITOR, ADMINISTRATOR),
    /** Open a locked account. */
    UNLOCK(HELPDESK, ADMINISTRATOR),
    END_SESSIONS(HELPDESK, ADMINISTRATOR),
    /** Let one factor be accepted nowhere until its owner has looked. */
    SUSPEND_FACTOR(HELPDESK, ADMINISTRATOR),
    /** Lead somebody to setting up a second factor at their next sign-in. */
    REQUIRE_ENROLMENT(HELPDESK, ADMINISTRATOR),
    /** Shut an account that somebody else may be in. */
    LOCK_DOWN(HELPDESK, ADMINISTRATOR),
    /** Shut the account of somebody who has left, and open it again. */
    DISABLE(ADMINISTRATOR),
    /** Look into what people said was not them. */
    HANDLE_CONCERNS(HELPDESK, ADMINISTRATOR),
    /** Open a recovery case and record who somebody is. */
    WORK_ON_CASES(HELPDESK),
    /** Say yes or no to a recovery case of somebody else's. */
    APPROVE_CASES(APPROVER),
    /** Bring in many people at once, and print for them. */
    IMPORT_PEOPLE(ADMINISTRATOR),
    CHANGE_POLICY(ADMINISTRATOR),
    /** See counts, in which nobody is named. */
    SEE_COUNTS(ADMINISTRATOR, AUDITOR),
    /** Watch what happens now. */
    MONITOR(HELPDESK, ADMINISTRATOR, AUDITOR),
    /** Search the audit trail and take copies of it. */
    READ_AUDIT(AUDITOR);

    private final Set<Role> holders;

    Right(Role first, Role... others) {
        holders = Set.copyOf(EnumSet.of(first, others));
    }

    /** Whether it is to look and not to touch: nobody is too high to be seen, and whoever looks leaves an entry. */
    boolean onlyLooks() {
        return this == SEE_RECORD;
    }

    /** Whether one of these roles has it. */
    public boolean isOf(Set<Role> roles) {
        return !Collections.disjoint(holders, roles);
    }
}
