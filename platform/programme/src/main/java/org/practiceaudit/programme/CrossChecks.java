package org.practiceaudit.programme;

import java.util.List;

/** What parts of a programme must agree on between them. */
final class CrossChecks {

    private static final String ON_SCALE = "use a grade of scale.grades";

    private final GradeScale scale;
    private final Checks checks;

    CrossChecks(GradeScale scale, Checks checks) {
        this.scale = scale;
        this.checks = checks;
    }

    CrossChecks auditors(Auditors auditors, Independence independence) {
        var exempt = independence.exemptJobRoles();
        for (int i = 0; i < exempt.size(); i++) {
            checks.that(
                    auditors.audits(exempt.get(i)),
                    "independence.exemptJobRoles[" + i + "]",
                    "is '" + exempt.get(i) + "', which does not audit",
                    "name a code of auditors.roles");
        }
        return this;
    }

    CrossChecks tool(Tool tool) {
        described("tool.descriptors", tool.descriptors());
        for (int i = 0; i < tool.sections().size(); i++) {
            described(
                    "tool.sections[" + i + "].descriptors",
                    tool.sections().get(i).descriptors());
        }
        return this;
    }

    CrossChecks moderation(Moderation moderation) {
        onScale("moderation.always", moderation.always());
        checks.that(
                moderation.due().after().equals(Clock.SUBMITTED),
                "moderation.due.after",
                "is '" + moderation.due().after() + "'",
                "moderation counts from " + Clock.SUBMITTED);
        return this;
    }

    CrossChecks pathways(List<Pathway> pathways) {
        for (int i = 0; i < pathways.size(); i++) {
            onScale("pathways[" + i + "].grades", pathways.get(i).grades());
        }
        return this;
    }

    /** BR-28: descriptors are at hand for every grade that can be chosen. */
    private void described(String path, List<Tool.Descriptor> descriptors) {
        var described = descriptors.stream().map(Tool.Descriptor::grade).toList();
        for (Grade grade : scale.grades()) {
            checks.that(
                    described.contains(grade),
                    path,
                    "lacks a descriptor for " + grade.code(),
                    "describe every grade of scale.grades");
        }
        onScale(path, described);
    }

    private void onScale(String path, List<Grade> grades) {
        for (Grade grade : grades) {
            checks.that(scale.contains(grade), path, "names " + grade.code() + ", not on the scale", ON_SCALE);
        }
    }
}
