package org.practiceaudit.local.demo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The right to run the demo on this machine, whose ports there are only once. It ends with its process, however that ends. */
final class OneDemo implements AutoCloseable {
    private static final Path FILE = Path.of(System.getProperty("java.io.tmpdir"), "practice-audit-demo.lock");

    private final FileChannel channel;

    private OneDemo(FileChannel channel) {
        this.channel = channel;
    }

    static OneDemo claim() {
        return claim(FILE);
    }

    /** @throws DemoProblem when another process has the right, naming it */
    static OneDemo claim(Path file) {
        try {
            var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new DemoProblem("A demo is running already" + who(file)
                        + ". Stop it with Ctrl-C where it runs, or wait until it has ended.");
            }
            channel.truncate(0);
            var pid = Long.toString(ProcessHandle.current().pid());
            channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.UTF_8)));
            return new OneDemo(channel);
        } catch (IOException failed) {
            throw new DemoProblem("Cannot use " + file + ": " + failed.getMessage(), failed);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException ofThisProcess) {
            return false;
        }
    }

    private static String who(Path file) throws IOException {
        var pid = Files.readString(file).strip();
        return pid.isEmpty() ? "" : " (process " + pid + ")";
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
