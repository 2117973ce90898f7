package org.practiceaudit.programme;

import java.util.List;
import java.util.stream.Collectors;

/** A part of a policy that cannot be. Each fault names the field of the part, what is wrong and what would be right. */
public final class InvalidPart extends IllegalArgumentException {

    /** {@code field} is the record component, with an index for list elements. */
    public record Fault(String field, String message, String remedy) {}

    private final transient List<Fault> faults;

    InvalidPart(List<Fault> faults) {
        super(faults.stream()
                .map(fault -> fault.field() + " " + fault.message() + "; " + fault.remedy())
                .collect(Collectors.joining(". ")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
