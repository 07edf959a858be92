package org.wardkey.identity.trust;

import java.util.List;
import java.util.Optional;
import org.wardkey.identity.Origin;
import org.wardkey.identity.account.Account;

/** Where no device is trusted. */
public final class NoTrustedDevices extends TrustedDevices {

    @Override
    public Optional<TrustToken> trust(Account person, Origin origin) {
        return Optional.empty();
    }

    @Override
    public Optional<TrustToken> standIn(Account person, List<TrustToken> brought, Origin origin) {
        return Optional.empty();
    }
}
