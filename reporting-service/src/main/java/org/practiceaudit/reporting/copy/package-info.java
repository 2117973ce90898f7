/** Rows to and from PostgreSQL by COPY in its binary format, which needs neither quoting nor a statement a row. */
package org.practiceaudit.reporting.copy;
