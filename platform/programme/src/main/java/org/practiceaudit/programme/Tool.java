package org.practiceaudit.programme;

import java.util.List;
import java.util.Optional;

/**
 * The audit tool.
 *
 * @param descriptors what each overall grade means, at hand where it is chosen (BR-28)
 * @param judged by what its sections are judged
 * @param remarks what the auditor says in words beside judgements
 * @param themes what strengths, learning and actions are filed under (BR-27)
 * @param concerns kinds of immediate safeguarding concern (BR-09)
 */
public record Tool(
        List<Section> sections,
        List<Descriptor> descriptors,
        Judged judged,
        List<Remark> remarks,
        List<Term> themes,
        List<Term> concerns,
        String source) {

    /** What a grade looks like. Paraphrased guidance, one thought a line. */
    public record Descriptor(Grade grade, List<String> says) {

        public Descriptor {
            says = List.copyOf(says);
            new Checks().some("says", says).orThrow();
        }
    }

    public Tool {
        sections = List.copyOf(sections);
        descriptors = List.copyOf(descriptors);
        remarks = List.copyOf(remarks);
        themes = List.copyOf(themes);
        concerns = List.copyOf(concerns);
        new Checks()
                .some("sections", sections)
                .distinct("sections", sections, Section::code)
                .distinct(
                        "descriptors",
                        descriptors,
                        descriptor -> descriptor.grade().code())
                .distinct("remarks", remarks, Remark::code)
                .some("themes", themes)
                .distinct("themes", themes, Term::code)
                .some("concerns", concerns)
                .distinct("concerns", concerns, Term::code)
                .sourced(source)
                .orThrow();
    }

    public Optional<Section> section(String code) {
        return sections.stream().filter(section -> section.code().equals(code)).findFirst();
    }

    public boolean hasTheme(String code) {
        return themes.stream().anyMatch(theme -> theme.code().equals(code));
    }

    public boolean hasConcern(String code) {
        return concerns.stream().anyMatch(concern -> concern.code().equals(code));
    }
}
