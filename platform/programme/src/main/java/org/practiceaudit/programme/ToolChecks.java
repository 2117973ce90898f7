package org.practiceaudit.programme;

import java.util.List;
import java.util.stream.Stream;

/** What a tool, its grades and what comes of them must agree on. */
final class ToolChecks {

    private final GradeScale scale;
    private final Checks checks;

    ToolChecks(GradeScale scale, Checks checks) {
        this.scale = scale;
        this.checks = checks;
    }

    void forms(Tool main, List<AuditForm> forms, List<Activity> activities) {
        for (int i = 0; i < forms.size(); i++) {
            var form = forms.get(i);
            var path = "forms[" + i + "].";
            switch (form.tool()) {
                case AuditForm.Uses.OwnTool own ->
                    tool(path + "tool", path + "overall", own.with(main), form.overall());
                case AuditForm.Uses.MainTool _ -> overall(path + "overall", main, form.overall());
            }
        }
        var codes = Stream.concat(Stream.of(AuditForm.MAIN), forms.stream().map(AuditForm::code))
                .toList();
        for (int i = 0; i < activities.size(); i++) {
            var named = activities.get(i).form();
            checks.that(
                    codes.contains(named),
                    "activities[" + i + "].form",
                    "is '" + named + "'",
                    "use " + String.join(", ", codes));
        }
    }

    void tool(String path, String overallPath, Tool tool, OverallRule overall) {
        if (overall.graded()) {
            described(path + ".descriptors", tool.descriptors());
        }
        for (int i = 0; i < tool.sections().size(); i++) {
            var section = tool.sections().get(i);
            switch (tool.judged()) {
                case Judged.ByGrade _ -> described(path + ".sections[" + i + "].descriptors", section.descriptors());
                case Judged.ByLevel _ ->
                    checks.that(
                            !section.linesOfEnquiry().isEmpty(),
                            path + ".sections[" + i + "].linesOfEnquiry",
                            "is empty",
                            "say what is looked for where no grade is described");
            }
        }
        for (int i = 0; i < tool.remarks().size(); i++) {
            onScale(path + ".remarks[" + i + "].grades", tool.remarks().get(i).grades());
        }
        overall(overallPath, tool, overall);
    }

    /** What is worked out of grades needs sections with grades, what is worked out of levels needs levels. */
    private void overall(String path, Tool tool, OverallRule overall) {
        var fits =
                switch (overall) {
                    case OverallRule.WeightedMajority _, OverallRule.MajorityWithKeyAreas _ ->
                        tool.judged() instanceof Judged.ByGrade;
                    case OverallRule.Score _ -> tool.judged() instanceof Judged.ByLevel;
                    case OverallRule.Judgement _, OverallRule.Findings _ -> true;
                };
        checks.that(
                fits, path + ".kind", "does not fit how sections are judged", "use another kind, or another judged");
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
            checks.that(
                    scale.contains(grade),
                    path,
                    "names " + grade.code() + ", not on the scale",
                    "use a grade of scale.grades");
        }
    }
}
