package org.practiceaudit.reporting.exports;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Puts rows in order, however many: some thousands at a time in memory, each lot in a file of its own, then all lots merged. The
 * files are gone when it is closed.
 */
public final class SortedRows<T> implements AutoCloseable {
    private static final int AT_ONCE = 5_000;

    private final Class<T> type;
    private final Comparator<T> order;
    private final ObjectMapper mapper;
    private final int atOnce;
    private final List<T> inMemory = new ArrayList<>();
    private final List<Path> lots = new ArrayList<>();

    public SortedRows(Class<T> type, Comparator<T> order, ObjectMapper mapper) {
        this(type, order, mapper, AT_ONCE);
    }

    SortedRows(Class<T> type, Comparator<T> order, ObjectMapper mapper, int atOnce) {
        this.type = type;
        this.order = order;
        this.mapper = mapper;
        this.atOnce = atOnce;
    }

    public void add(T row) throws IOException {
        inMemory.add(row);
        if (inMemory.size() == atOnce) {
            putAside();
        }
    }

    private void putAside() throws IOException {
        inMemory.sort(order);
        var lot = Files.createTempFile("rows-", null);
        lots.add(lot);
        try (var writer = mapper.writerFor(type).writeValues(lot.toFile())) {
            writer.writeAll(inMemory);
        }
        inMemory.clear();
    }

    /** The rows of a lot that are left, the first of them at hand. */
    private record Lot<T>(T first, MappingIterator<T> rest) {}

    /** Gives every row in order, once. */
    public void each(RowsForm.Row<T> row) throws IOException {
        inMemory.sort(order);
        var open = new ArrayList<MappingIterator<T>>();
        try {
            var heads = new PriorityQueue<Lot<T>>(Comparator.comparing(Lot::first, order));
            for (var lot : lots) {
                var rows = mapper.readerFor(type).<T>readValues(lot.toFile());
                open.add(rows);
                heads.add(new Lot<>(rows.nextValue(), rows));
            }
            merge(heads, row);
        } finally {
            for (var rows : open) {
                rows.close();
            }
        }
    }

    private void merge(PriorityQueue<Lot<T>> heads, RowsForm.Row<T> row) throws IOException {
        var next = 0;
        while (!heads.isEmpty() || next < inMemory.size()) {
            if (heads.isEmpty()
                    || next < inMemory.size()
                            && order.compare(inMemory.get(next), heads.peek().first()) < 0) {
                row.write(inMemory.get(next++));
            } else {
                var head = heads.remove();
                row.write(head.first());
                if (head.rest().hasNextValue()) {
                    heads.add(new Lot<>(head.rest().nextValue(), head.rest()));
                }
            }
        }
    }

    @Override
    public void close() {
        for (var lot : lots) {
            try {
                Files.deleteIfExists(lot);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
