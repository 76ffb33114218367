package vn.nongthonmoi.benchmarks.peers;

import java.util.List;
import java.util.stream.Collectors;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.internal.utils.KieHelper;
import vn.nongthonmoi.benchmarks.Task;

/** The indicators as Drools rules: one rule an indicator, on a typed fact. */
final class Drl {

    private Drl() { }

    static String of(Task task) {
        StringBuilder drl = new StringBuilder("package vn.nongthonmoi.benchmarks.rules;\nimport "
                + Commune.class.getName() + ";\n");
        List<Task.Indicator> indicators = task.indicators();
        for (int i = 0; i < indicators.size(); i++) {
            Task.Indicator indicator = indicators.get(i);
            drl.append("rule \"").append(indicator.code()).append("\" when\n    $c : Commune(")
                    .append(indicator.checks().stream().map(Drl::check).collect(Collectors.joining(", ")))
                    .append(")\nthen\n    $c.").append(indicator.open() ? "open" : "holds").append('(').append(i)
                    .append(");\nend\n");
        }
        return drl.toString();
    }

    private static String check(Task.Check check) {
        String property = property(check.column());
        String asked = switch (check.kind()) {
            case PASS -> property;
            case AT_LEAST -> property + " >= " + number(check.number().toPlainString());
            case AT_MOST -> property + " <= " + number(check.number().toPlainString());
            case EQUAL -> property + " == " + number(check.number().toPlainString());
        };
        return check.guard() == null ? asked : property(check.guard()) + (check.above() ? " <= " : " > ")
                + number(check.guarded().toPlainString()) + " || " + asked;
    }

    private static String number(String plain) {
        return plain + "B";
    }

    static String property(String column) {
        return "i" + column.replace('.', '_');
    }

    static KieBase classic(String drl) {
        return new KieHelper().addContent(drl, ResourceType.DRL).build();
    }

    static KieBase executableModel(String drl) {
        return new KieHelper().addContent(drl, ResourceType.DRL).build(ExecutableModelProject.class);
    }
}
