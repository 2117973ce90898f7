package org.practiceaudit.programme;

import java.util.List;

/**
 * What audits of some kinds ask for, where that is not what the programme's main audits do. Activities name it by its
 * code.
 *
 * @param practitioner the worker's part in such an audit
 * @param family the family's part in it
 * @param overall what comes of the sections
 */
public record AuditForm(
        String code,
        String name,
        PractitionerPart practitioner,
        FamilyPart family,
        Uses tool,
        OverallRule overall,
        String source) {

    /** The code by which activities name what the programme's main parts ask for. */
    public static final String MAIN = "main";

    /** Which tool it has. */
    public sealed interface Uses {

        /** The programme's own. */
        record MainTool(String source) implements Uses {

            public MainTool {
                new Checks().sourced(source).orThrow();
            }
        }

        /** One of its own; themes and concerns are the programme's. */
        record OwnTool(
                List<Section> sections,
                List<Tool.Descriptor> descriptors,
                Judged judged,
                List<Remark> remarks,
                String source)
                implements Uses {

            public OwnTool {
                sections = List.copyOf(sections);
                descriptors = List.copyOf(descriptors);
                remarks = List.copyOf(remarks);
                new Checks()
                        .some("sections", sections)
                        .distinct("sections", sections, Section::code)
                        .distinct("remarks", remarks, Remark::code)
                        .sourced(source)
                        .orThrow();
            }

            Tool with(Tool main) {
                return new Tool(sections, descriptors, judged, remarks, main.themes(), main.concerns(), source);
            }
        }
    }

    public AuditForm {
        new Checks()
                .code("code", code)
                .that(!MAIN.equals(code), "code", "is 'main', which the main parts are", "give it another code")
                .text("name", name)
                .sourced(source)
                .orThrow();
    }

    Tool toolBeside(Tool main) {
        return switch (tool) {
            case Uses.MainTool _ -> main;
            case Uses.OwnTool own -> own.with(main);
        };
    }
}
