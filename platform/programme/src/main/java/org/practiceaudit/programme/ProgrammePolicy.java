package org.practiceaudit.programme;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One version of an authority's programme: all that differs between authorities. Immutable; a cycle pins its version
 * and an audit keeps the one it began with. Each part says in {@code source} which rule it comes from, or that it is
 * our default.
 *
 * @param closures days the authority itself does not work, beside the bank holidays of England and Wales
 * @param activities the kinds of audit that it runs; the first is its main one
 * @param wider what is more than one auditor's record
 * @param forms what audits ask for that are not like the main ones
 * @param rules the authority's own rule on each thing that audits are asked for
 */
public record ProgrammePolicy(
        String id,
        int version,
        String name,
        LocalDate effectiveFrom,
        List<Closure> closures,
        GradeScale scale,
        AuditYear auditYear,
        List<Activity> activities,
        Preparation preparation,
        Confirmation confirmation,
        Auditors auditors,
        Breaks breaks,
        Exemptions exemptions,
        LookBack lookBack,
        PractitionerPart practitioner,
        FamilyPart family,
        Tool tool,
        OverallRule overall,
        List<AuditForm> forms,
        List<RuleFor> rules,
        AfterSubmission afterSubmission,
        Moderation moderation,
        List<DisputeRoute> disputes,
        Supervision supervision,
        List<Pathway> pathways,
        List<Notification> notifications,
        Telling telling,
        Learning learning,
        WiderWork wider) {

    public ProgrammePolicy {
        closures = List.copyOf(closures);
        activities = List.copyOf(activities);
        forms = List.copyOf(forms);
        rules = List.copyOf(rules);
        disputes = List.copyOf(disputes);
        pathways = List.copyOf(pathways);
        notifications = List.copyOf(notifications);
        var checks = new Checks()
                .code("id", id)
                .range("version", version, 1, Integer.MAX_VALUE)
                .text("name", name)
                .some("activities", activities)
                .distinct("activities", activities, Activity::code)
                .distinct("forms", forms, AuditForm::code)
                .distinct("rules", rules, each -> each.about().code())
                .distinct("disputes", disputes, route -> route.subject().code())
                .distinct("pathways", pathways, Pathway::code)
                .distinct("notifications", notifications, each -> each.fact().code());
        new CrossChecks(scale, checks)
                .activities(auditors, activities)
                .preparation(preparation, activities)
                .exemptions(auditors, exemptions)
                .tool(tool, overall)
                .forms(tool, forms, activities)
                .rules(rules)
                .afterSubmission(afterSubmission, activities)
                .moderation(moderation)
                .pathways(pathways, activities);
        wider.check(activities, auditors, checks);
        checks.orThrow();
    }

    /** The calendar of this programme: England and Wales bank holidays and the authority's closures. */
    public WorkingDays workingDays() {
        return WorkingDays.with(closures);
    }

    public Optional<Activity> activity(String code) {
        return activities.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** What an audit of this kind asks for: that of the main ones for a kind that the programme does not run (any more). */
    public Form formFor(String activity) {
        var run = activity(activity);
        var named = run.flatMap(each ->
                forms.stream().filter(form -> form.code().equals(each.form())).findFirst());
        return new Form(
                named.map(AuditForm::code).orElse(AuditForm.MAIN),
                scale,
                run.map(each -> lookBack.over(each.lookBackMonths())).orElse(lookBack),
                named.map(AuditForm::practitioner).orElse(practitioner),
                named.map(AuditForm::family).orElse(family),
                named.map(form -> form.toolBeside(tool)).orElse(tool),
                named.map(AuditForm::overall).orElse(overall),
                rulesOf(named));
    }

    /** What a tool of its own asks for is asked by the rule that brought it. */
    private Map<RuleFor.Aspect, String> rulesOf(Optional<AuditForm> form) {
        var all = new EnumMap<RuleFor.Aspect, String>(RuleFor.Aspect.class);
        rules.forEach(each -> all.put(each.about(), each.rule()));
        form.filter(each -> each.tool() instanceof AuditForm.Uses.OwnTool)
                .map(AuditForm::source)
                .map(RuleFor::first)
                .ifPresent(rule -> List.of(RuleFor.Aspect.SECTIONS, RuleFor.Aspect.RATIONALE, RuleFor.Aspect.OVERALL)
                        .forEach(about -> all.put(about, rule)));
        return all;
    }

    public Tool toolFor(String activity) {
        return formFor(activity).tool();
    }

    public Optional<DisputeRoute> dispute(DisputeRoute.Subject subject) {
        return disputes.stream().filter(route -> route.subject() == subject).findFirst();
    }

    /** Pathways of this trigger that follow this grade. */
    public List<Pathway> pathwaysFor(Pathway.Trigger trigger, Grade grade) {
        return pathways.stream()
                .filter(pathway -> pathway.trigger() == trigger && pathway.follows(grade))
                .toList();
    }

    /** The authority's own rule on something that is asked for; "our default" where its source is silent. */
    public String rule(RuleFor.Aspect about) {
        return rules.stream()
                .filter(each -> each.about() == about)
                .findFirst()
                .map(RuleFor::rule)
                .orElse(Source.OUR_DEFAULT);
    }

    public Optional<Pathway> pathway(String code) {
        return pathways.stream().filter(pathway -> pathway.code().equals(code)).findFirst();
    }

    /** Roles told of a fact; none when the programme does not speak of it. */
    public List<Role> told(Notification.Fact fact) {
        return switch (fact) {
            case ALLOCATIONS_PROPOSED ->
                Stream.concat(confirmation.by().stream(), confirmation.copied().stream())
                        .distinct()
                        .toList();
            case EXEMPTION_GRANTED -> exemptions.told();
            case BREAK_LIMIT_REACHED -> breaks instanceof Breaks.OnRequest asked ? asked.toldAtLimit() : List.of();
            case PRACTITIONER_UNRESPONSIVE ->
                practitioner.escalation() instanceof Escalation.AfterAttempts after ? after.told() : List.of();
            // Whom of the auditor's own line it is copied to, the audit service knows.
            case AUDIT_RETURNED -> List.of(Role.AUDITOR);
            case AUDIT_INVALIDATED -> afterSubmission.invalidation().told();
            case AUDIT_CANCELLED -> afterSubmission.cancellation().told();
            case SAFEGUARDING_CONCERN_ADDRESSED -> told(Notification.Fact.SAFEGUARDING_CONCERN_RAISED);
            case SAFEGUARDING_CONCERN_ESCALATED -> afterSubmission.concerns().escalatedTo();
            case AUDIT_DUE_SOON, MODERATION_DUE_SOON, ACTION_DUE_SOON, PATHWAY_STEP_DUE_SOON, MEETINGS_NOT_HELD ->
                telling.reminder(fact).map(Telling.Reminder::roles).orElse(List.of());
            default ->
                notifications.stream()
                        .filter(each -> each.fact() == fact)
                        .findFirst()
                        .map(Notification::roles)
                        .orElse(List.of());
        };
    }
}
