package org.wardkey.webauthn;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wardkey.webauthn.SoftKey.Maker;

/** A maker of keys with certificates, made by the JDK's own tool: a root, and one for a batch of keys (§8.2.1). */
final class CertifiedMaker implements Maker {

    private static final String SECRET = "changeit";
    private static final List<String> TOOL = List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-storepass", SECRET, "-keystore");

    private final Path store;

    /** @param folder where its papers are kept */
    CertifiedMaker(Path folder) {
        this.store = folder.resolve("maker.p12");
        tool(
                "-genkeypair",
                "-alias",
                "root",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=Root,O=Keys,C=IN",
                "-ext",
                "bc:c=ca:true",
                "-validity",
                "3650");
        tool(
                "-genkeypair",
                "-alias",
                "batch",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=Batch,OU=Authenticator Attestation,O=Keys,C=IN",
                "-ext",
                "bc=ca:false",
                "-validity",
                "3650",
                "-signer",
                "root");
    }

    /** Its root certificate as ops get it. */
    Path roots() throws IOException {
        Path file = store.resolveSibling("roots.pem");
        String der = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate("root"));
        return Files.writeString(
                file,
                "-----BEGIN CERTIFICATE-----\n" + der + "\n-----END CERTIFICATE-----\n",
                StandardCharsets.US_ASCII);
    }

    @Override
    public String format() {
        return "packed";
    }

    @Override
    public Map<String, Object> statement(byte[] signed, SoftKey key) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign((PrivateKey) read().getKey("batch", SECRET.toCharArray()));
            signature.update(signed);
            return Map.of("alg", -7, "sig", signature.sign(), "x5c", new byte[][] {certificate("batch")});
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] certificate(String alias) {
        try {
            return read().getCertificate(alias).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyStore read() throws GeneralSecurityException {
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, SECRET.toCharArray());
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tool(String... what) {
        try {
            var command = Stream.of(
                            TOOL.stream(),
                            Stream.of(store.toString()),
                            Stream.of(what).skip(1))
                    .flatMap(part -> part)
                    .collect(java.util.stream.Collectors.toList());
            command.add(1, what[0]);
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(store.resolveSibling("keytool.log").toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(Files.readString(store.resolveSibling("keytool.log")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
