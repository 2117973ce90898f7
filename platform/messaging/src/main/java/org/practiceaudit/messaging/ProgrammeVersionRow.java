package org.practiceaudit.messaging;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A version of a programme as it was published. Public only because Hibernate's proxies of a library's entities must reach it. */
@Entity
@Table(name = "programme_version")
@IdClass(ProgrammeVersionRow.Key.class)
public class ProgrammeVersionRow {
    record Key(String authority, String programme, int version) {
        @Override
        public String toString() {
            return "programme " + programme + " version " + version + " of " + authority;
        }
    }

    @Id
    String authority;

    @Id
    String programme;

    @Id
    int version;

    String digest;
    String policy;

    @Column(name = "effective_from")
    LocalDate effectiveFrom;
}
