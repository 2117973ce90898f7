package org.practiceaudit.actions.notices;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A real SMTP server, which a test can take away and bring back. */
public final class MailServer implements QuarkusTestResourceLifecycleManager {
    private static final int PORT = freePort();
    private static GreenMail server;

    @Override
    public Map<String, String> start() {
        up();
        return Map.of(
                "practice-audit.mail.host", "127.0.0.1",
                "practice-audit.mail.port", String.valueOf(PORT),
                "practice-audit.mail.every", "1s",
                "practice-audit.mail.first-pause", "200ms",
                "practice-audit.link-base", "https://audits.example",
                "practice-audit.calendar-base", "https://calendars.example",
                "practice-audit.webhooks.every", "1s",
                "practice-audit.webhooks.first-pause", "200ms",
                "practice-audit.webhooks.http-allowed", "true",
                "practice-audit.webhooks.networks", "127.0.0.1/32");
    }

    @Override
    public void stop() {
        down();
    }

    static synchronized void up() {
        server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    static synchronized void down() {
        server.stop();
    }

    /** In its place a server that knows no mailbox, until it is closed. */
    static synchronized Closeable refusing() throws IOException {
        down();
        var socket = new ServerSocket(PORT);
        Thread.ofVirtual().start(() -> {
            while (!socket.isClosed()) {
                try (var client = socket.accept()) {
                    refuse(client);
                } catch (IOException _) {
                    // The client has hung up, or the test is over.
                }
            }
        });
        return () -> {
            socket.close();
            up();
        };
    }

    private static void refuse(Socket client) throws IOException {
        var out = client.getOutputStream();
        out.write("220 here\r\n".getBytes(StandardCharsets.US_ASCII));
        try (var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var answer = line.startsWith("RCPT") ? "550 no such mailbox\r\n" : "250 well\r\n";
                out.write(answer.getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    /** A mail as it arrived. */
    record Arrived(String id, String subject, String text) {}

    static synchronized List<Arrived> to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message ->
                        text(message, m -> m.getAllRecipients()[0].toString()).equals(address))
                .map(message -> new Arrived(
                        text(message, MimeMessage::getMessageID),
                        text(message, MimeMessage::getSubject),
                        text(message, m -> (String) m.getContent())))
                .toList();
    }

    @FunctionalInterface
    private interface Part {
        String of(MimeMessage message) throws MessagingException, IOException;
    }

    private static String text(MimeMessage message, Part part) {
        try {
            return part.of(message);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
