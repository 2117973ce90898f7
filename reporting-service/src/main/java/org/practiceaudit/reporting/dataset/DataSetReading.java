package org.practiceaudit.reporting.dataset;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.documents.Reported;

/** @param words empty where they were not asked for */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record DataSetReading(DataSet data, Optional<CycleWords> words) implements Reported {
    @Override
    public Document document() {
        return DataSetDocument.of(this);
    }
}
