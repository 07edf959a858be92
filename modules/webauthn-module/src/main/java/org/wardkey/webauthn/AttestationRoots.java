package org.wardkey.webauthn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.Set;
import java.util.stream.Collectors;

/** The certificates of makers of keys, from a file that ops provide: nothing is fetched. */
final class AttestationRoots {

    private AttestationRoots() {}

    /**
     * Reads a PEM file.
     *
     * @throws IllegalArgumentException if there is none, or no certificate in it
     */
    static Set<TrustAnchor> read(Path file) {
        try (var in = Files.newInputStream(file)) {
            Set<TrustAnchor> roots = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(certificate -> new TrustAnchor((X509Certificate) certificate, null))
                    .collect(Collectors.toUnmodifiableSet());
            if (roots.isEmpty()) {
                throw new CertificateException("it is empty");
            }
            return roots;
        } catch (IOException | CertificateException e) {
            throw new IllegalArgumentException(
                    "wardkey.security-keys.roots: a file with certificates in PEM form, and not " + file, e);
        }
    }
}
