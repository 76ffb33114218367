package vn.nongthonmoi.benchmarks.peers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.nongthonmoi.benchmarks.Task;

/**
 * The indicators as one decision table: a column an input, a row an indicator that is met, all rows that match
 * collected. An indicator with alternatives has a row for each of them.
 */
final class DmnTable {

    static final String NAMESPACE = "https://github.com/ntm-criteria/benchmarks";
    static final String MODEL = "indicators";
    static final String DECISION = "met";

    private DmnTable() { }

    /** @param any how the engine writes that a cell asks nothing */
    static String of(Task task, String any) {
        List<String> columns = task.columns();
        StringBuilder inputs = new StringBuilder();
        StringBuilder requirements = new StringBuilder();
        StringBuilder data = new StringBuilder();
        for (String column : columns) {
            String name = Drl.property(column);
            String type = task.isPass(column) ? "boolean" : "number";
            data.append("<inputData id=\"_").append(name).append("\" name=\"").append(name)
                    .append("\"><variable name=\"").append(name)
                    .append("\" typeRef=\"").append(type).append("\"/></inputData>\n");
            requirements.append("<informationRequirement id=\"r_").append(name).append("\"><requiredInput href=\"#_")
                    .append(name).append("\"/></informationRequirement>\n");
            inputs.append("<input id=\"in_").append(name).append("\" label=\"").append(name)
                    .append("\"><inputExpression id=\"e_").append(name).append("\" typeRef=\"").append(type)
                    .append("\"><text>").append(name).append("</text></inputExpression></input>\n");
        }
        StringBuilder rows = new StringBuilder();
        int number = 0;
        for (int i = 0; i < task.indicators().size(); i++) {
            for (List<Task.Check> alternative : alternatives(task.indicators().get(i))) {
                rows.append("<rule id=\"rule_").append(number++).append("\">");
                for (String column : columns) {
                    rows.append("<inputEntry id=\"c_").append(number).append('_').append(Drl.property(column))
                            .append("\"><text>").append(test(column, alternative, any)).append("</text></inputEntry>");
                }
                rows.append("<outputEntry id=\"o_").append(number).append("\"><text>").append(i)
                        .append("</text></outputEntry></rule>\n");
            }
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\""
                + " id=\"d\" name=\"" + MODEL + "\" namespace=\"" + NAMESPACE + "\">\n" + data
                + "<decision id=\"" + DECISION + "\" name=\"" + DECISION + "\"><variable name=\"" + DECISION + "\"/>\n"
                + requirements + "<decisionTable id=\"table\" hitPolicy=\"COLLECT\">\n" + inputs
                + "<output id=\"out\" name=\"indicator\" typeRef=\"number\"/>\n" + rows
                + "</decisionTable></decision>\n</definitions>\n";
    }

    /** An indicator without guards is one row; with guards one above the guard's number, and one up to it. */
    private static List<List<Task.Check>> alternatives(Task.Indicator indicator) {
        if (indicator.checks().stream().allMatch(c -> c.guard() == null)) {
            return List.of(indicator.checks());
        }
        List<List<Task.Check>> alternatives = new ArrayList<>();
        for (boolean above : new boolean[] {true, false}) {
            alternatives.add(indicator.checks().stream().filter(c -> c.guard() == null || c.above() == above).toList());
        }
        return alternatives;
    }

    private static String test(String column, List<Task.Check> checks, String any) {
        for (Task.Check check : checks) {
            if (check.column().equals(column)) {
                return switch (check.kind()) {
                    case PASS -> "true";
                    case AT_LEAST -> "&gt;= " + check.number().toPlainString();
                    case AT_MOST -> "&lt;= " + check.number().toPlainString();
                    case EQUAL -> check.number().toPlainString();
                };
            }
            if (column.equals(check.guard())) {
                return (check.above() ? "&gt; " : "&lt;= ") + check.guarded().toPlainString();
            }
        }
        return any;
    }

    /** The statuses by the numbers of the rows that matched. */
    static void answer(Task task, Iterable<?> matched, byte[] indicators, byte[] criteria) {
        Arrays.fill(indicators, Task.NOT_MET);
        for (Object number : matched) {
            int i = ((Number) number).intValue();
            indicators[i] = task.indicators().get(i).open() ? Task.UNSPECIFIED : Task.MET;
        }
        task.fold(indicators, criteria);
    }
}
