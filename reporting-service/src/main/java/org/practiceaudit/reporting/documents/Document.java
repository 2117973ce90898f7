package org.practiceaudit.reporting.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A report as it is read, free of any format: pages show it, exports write it.
 *
 * @param knownUntil recordings from this instant on are not in it; empty where nothing has been heard yet
 */
public record Document(String title, String about, Optional<Instant> knownUntil, List<Part> parts) {
    public Document {
        parts = List.copyOf(parts);
    }

    /** Every table there is, those of charts too, in their order. */
    public List<Placed> tables() {
        return parts.stream()
                .flatMap(part -> part.blocks().stream().flatMap(block -> switch (block) {
                    case Text _ -> Stream.<Placed>empty();
                    case Table table -> Stream.of(new Placed(part.heading(), table));
                    case Chart chart -> Stream.of(new Placed(part.heading(), chart.data()));
                }))
                .toList();
    }

    /** Rows of all its tables. */
    public int rows() {
        return tables().stream()
                .mapToInt(placed -> placed.table().rows().size())
                .sum();
    }

    /** A table and the heading of its part. */
    public record Placed(String part, Table table) {}

    /** A headed part. */
    public record Part(String heading, List<Block> blocks) {
        public Part {
            blocks = List.copyOf(blocks);
        }
    }

    /** What a part consists of. */
    public sealed interface Block {}

    /** A paragraph. */
    public record Text(String text) implements Block {}

    /** Rows under headed columns; the first column heads its row. */
    public record Table(String caption, List<Column> columns, List<List<Value>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** @param kind what its values are, for alignment and formats */
    public record Column(String heading, Kind kind) {
        /** What a column holds. */
        public enum Kind {
            WORDS,
            NUMBER,
            SHARE,
            DAY,
            MOMENT
        }
    }

    /** What a cell holds. */
    public sealed interface Value {}

    public record Words(String text) implements Value {}

    public record Amount(double number) implements Value {}

    /** Part of a whole, 0 to 1. */
    public record Share(double part) implements Value {}

    public record Day(LocalDate day) implements Value {}

    /** Shown in Europe/London, with its zone. */
    public record Moment(Instant at) implements Value {}

    /** Not said, since so small a number could tell who it is about. */
    public record Suppressed() implements Value {}

    /** There is nothing to say. */
    public record Nothing() implements Value {}

    /**
     * Values over time or by group, as a picture with its table.
     *
     * @param description what it shows, for those who do not see it
     * @param points in their order, each with what it is called on the axis
     * @param limits centre line and control limits, empty where the chart has none
     */
    public record Chart(
            String title, String description, Shape shape, List<Point> points, Optional<Limits> limits, Table data)
            implements Block {
        public Chart {
            points = List.copyOf(points);
        }

        /** How it is drawn. */
        public enum Shape {
            BARS,
            RUN
        }

        /** @param signal whether it is more than noise */
        public record Point(String label, double value, boolean signal) {}

        public record Limits(double centre, double lower, double upper) {}
    }
}
