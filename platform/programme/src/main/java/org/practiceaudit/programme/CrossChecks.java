package org.practiceaudit.programme;

import java.util.List;

/** What parts of a programme must agree on between them. */
final class CrossChecks {

    private static final String ON_SCALE = "use a grade of scale.grades";

    private final GradeScale scale;
    private final Checks checks;
    private final ToolChecks tools;

    CrossChecks(GradeScale scale, Checks checks) {
        this.scale = scale;
        this.checks = checks;
        this.tools = new ToolChecks(scale, checks);
    }

    CrossChecks activities(Auditors auditors, List<Activity> activities) {
        var codes = activities.stream().map(Activity::code).toList();
        for (int i = 0; i < activities.size(); i++) {
            var activity = activities.get(i);
            var path = "activities[" + i + "].";
            jobs(path + "auditedBy", activity.auditedBy(), auditors);
            jobs(path + "independence.exemptJobRoles", activity.independence().exemptJobRoles(), auditors);
            if (activity.howMany() instanceof HowMany.Quotas(var quotas, var _)) {
                for (int q = 0; q < quotas.size(); q++) {
                    jobs(
                            path + "howMany.quotas[" + q + "].jobRoles",
                            quotas.get(q).jobRoles(),
                            auditors);
                }
            }
            if (activity.timetable() instanceof Timetable.Following(var before, var _, var _)) {
                checks.that(
                        codes.contains(before) && !before.equals(activity.code()),
                        path + "timetable.activity",
                        "is '" + before + "'",
                        "name another activity: " + String.join(", ", codes));
            }
        }
        return this;
    }

    CrossChecks preparation(Preparation preparation, List<Activity> activities) {
        if (preparation instanceof Preparation.LinesOfEnquiry lines) {
            var codes = activities.stream().map(Activity::code).toList();
            checks.that(
                    codes.containsAll(lines.activities()),
                    "preparation.activities",
                    "names an activity that there is not",
                    "use " + String.join(", ", codes));
        }
        return this;
    }

    CrossChecks exemptions(Auditors auditors, Exemptions exemptions) {
        for (int i = 0; i < exemptions.grants().size(); i++) {
            jobs("exemptions.grants[" + i + "].of", exemptions.grants().get(i).of(), auditors);
        }
        return this;
    }

    CrossChecks afterSubmission(AfterSubmission after, List<Activity> activities) {
        var codes = activities.stream().map(Activity::code).toList();
        for (int i = 0; i < after.sharing().size(); i++) {
            checks.that(
                    codes.containsAll(after.sharing().get(i).of()),
                    "afterSubmission.sharing[" + i + "].of",
                    "names an activity that there is not",
                    "use " + String.join(", ", codes));
        }
        return this;
    }

    private void jobs(String path, List<String> jobs, Auditors auditors) {
        for (int i = 0; i < jobs.size(); i++) {
            checks.that(
                    auditors.audits(jobs.get(i)),
                    path + "[" + i + "]",
                    "is '" + jobs.get(i) + "', which does not audit",
                    "name a code of auditors.roles");
        }
    }

    CrossChecks tool(Tool tool, OverallRule overall) {
        tools.tool("tool", "overall", tool, overall);
        return this;
    }

    CrossChecks forms(Tool main, List<AuditForm> forms, List<Activity> activities) {
        tools.forms(main, forms, activities);
        return this;
    }

    /** Every refusal names a rule of the authority's own, or that it is our default. */
    CrossChecks rules(List<RuleFor> rules) {
        var spokenOf = rules.stream().map(RuleFor::about).toList();
        for (var aspect : RuleFor.Aspect.values()) {
            checks.that(
                    spokenOf.contains(aspect),
                    "rules",
                    "lacks " + aspect.code(),
                    "name the authority's rule on it, or 'our default'");
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

    CrossChecks pathways(List<Pathway> pathways, List<Activity> activities) {
        var onDemand = activities.stream()
                .filter(activity -> activity.timetable() instanceof Timetable.OnDemand)
                .map(Activity::code)
                .toList();
        for (int i = 0; i < pathways.size(); i++) {
            var steps = pathways.get(i).steps();
            onScale("pathways[" + i + "].grades", pathways.get(i).grades());
            for (int s = 0; s < steps.size(); s++) {
                var path = "pathways[" + i + "].steps[" + s + "].proof.activity";
                steps.get(s)
                        .proof()
                        .reAudit()
                        .ifPresent(activity -> checks.that(
                                onDemand.contains(activity),
                                path,
                                "is '" + activity + "', which is not held on demand",
                                "name an activity with a timetable of kind on-demand: " + String.join(", ", onDemand)));
            }
        }
        return this;
    }

    private void onScale(String path, List<Grade> grades) {
        for (Grade grade : grades) {
            checks.that(scale.contains(grade), path, "names " + grade.code() + ", not on the scale", ON_SCALE);
        }
    }
}
