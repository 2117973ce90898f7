package org.practiceaudit.reporting.documents;

/** A report that has a form to be read in. What a GET answers with and is one can be downloaded in every format. */
public interface Reported {
    Document document();
}
