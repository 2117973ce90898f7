package org.practiceaudit.operations.manifests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Certificates as operators of a cluster give them out, made with the JDK's own tool under an authority of their own. */
final class Certificates {
    static final String PASSWORD = "of-the-test";

    private static final String TOOL =
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString();

    private final Path folder;

    Certificates(Path folder) {
        this.folder = folder;
        keytool("ca", "-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=test", "-ext", "bc:c");
        keytool("ca", "-exportcert", "-rfc", "-file", authority().toString());
    }

    /** In PEM. */
    Path authority() {
        return folder.resolve("ca.crt");
    }

    /** Key and certificate of a name, for a server under these hosts. */
    Path issue(String name, String... hosts) {
        var request = folder.resolve(name + ".csr").toString();
        var signed = folder.resolve(name + ".crt").toString();
        keytool(name, "-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=" + name);
        keytool(name, "-certreq", "-file", request);
        var sign = new ArrayList<>(List.of("-gencert", "-rfc", "-infile", request, "-outfile", signed));
        if (hosts.length > 0) {
            sign.addAll(List.of("-ext", "san=dns:" + String.join(",dns:", hosts)));
        }
        keytool("ca", sign.toArray(String[]::new));
        run(List.of(
                TOOL,
                "-importcert",
                "-noprompt",
                "-alias",
                "ca",
                "-file",
                authority().toString(),
                "-keystore",
                store(name).toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD));
        keytool(name, "-importcert", "-noprompt", "-file", signed);
        return store(name);
    }

    Path store(String name) {
        return folder.resolve(name + ".p12");
    }

    Path certificate(String name) {
        return folder.resolve(name + ".crt");
    }

    /** The key of a name in PEM, for a server that reads no keystore. */
    Path key(String name) {
        try (var in = Files.newInputStream(store(name))) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD.toCharArray());
            var key = store.getKey(name, PASSWORD.toCharArray()).getEncoded();
            var pem = "-----BEGIN PRIVATE KEY-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
                    + "\n-----END PRIVATE KEY-----\n";
            return Files.writeString(folder.resolve(name + ".key"), pem);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keytool(String name, String... arguments) {
        var command = new ArrayList<>(List.of(TOOL));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-alias", name, "-keystore", store(name).toString()));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
        run(command);
    }

    private static void run(List<String> command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + ": " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
