package org.practiceaudit.local.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** The board report as files, kept beside the logs of the services. */
final class Downloads {
    /** How a file of each format begins; workbooks and documents are zip files. */
    private static final Map<String, String> BEGINS = Map.of("pdf", "%PDF-", "docx", "PK", "xlsx", "PK");

    private Downloads() {}

    /** Prints where they are; answers how many are no file of their format. */
    static long board(Api.As reader, String cycle) {
        Outcome.heading("Board report");
        return BEGINS.keySet().stream()
                .sorted()
                .filter(format -> !written(reader, cycle, format))
                .count();
    }

    private static boolean written(Api.As reader, String cycle, String format) {
        var content = reader.download(Service.REPORTING, "/v1/reports/cycles/" + cycle + "/board?format=" + format);
        var file = ServiceProcess.LOGS.resolve("board-" + cycle + "." + format);
        write(file, content);
        var begins = BEGINS.get(format).getBytes(StandardCharsets.US_ASCII);
        var right = Arrays.equals(begins, Arrays.copyOf(content, begins.length));
        System.out.println((right ? "" : "NOT AS EXPECTED  ") + file + "  " + content.length + " bytes");
        return right;
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException failed) {
            throw new DemoProblem("Cannot write " + file + ": " + failed.getMessage(), failed);
        }
    }
}
