package vn.nongthonmoi.workbench.evaluate;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.workbench.print.Csv;

/** One line a unit, with the status of every indicator and condition in a column of its own. */
public final class CsvReport implements ReportPrinter {

    private static final List<String> HEAD =
            List.of("code", "name", "district", "outcome", "criteria_met", "criteria_total", "provisional");

    @Override
    public void print(Evaluation evaluation, OutputStream out) throws IOException {
        Set<String> codes = new LinkedHashSet<>();
        evaluation.assessments().forEach(a -> codes.addAll(statuses(a).keySet()));

        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.concat(HEAD.stream(), codes.stream()).toList());
        evaluation.lines().forEach(line -> rows.add(line.assessment() == null
                ? error(line, codes.size()) : row(line.assessment(), codes)));
        Csv.write(rows, out);
    }

    private static List<String> row(Assessment a, Set<String> codes) {
        List<String> cells = new ArrayList<>(List.of(a.unit().code(), a.unit().name(), a.unit().district(),
                a.outcome().code(), String.valueOf(a.criteriaMet()), String.valueOf(a.criteriaTotal()),
                String.valueOf(a.provisional())));
        Map<String, String> statuses = statuses(a);
        codes.forEach(code -> cells.add(statuses.getOrDefault(code, "")));
        return cells;
    }

    /** A row without an answer keeps its place; why it has none is on the error stream. */
    private static List<String> error(Evaluation.Line line, int codes) {
        List<String> cells = new ArrayList<>(List.of(line.code() == null ? "" : line.code(), "", "",
                "error:" + line.error().code(), "", "", ""));
        cells.addAll(Stream.generate(() -> "").limit(codes).toList());
        return cells;
    }

    private static Map<String, String> statuses(Assessment a) {
        return Stream.concat(a.indicators(), a.conditions().stream()).collect(Collectors.toMap(
                IndicatorResult::code, i -> i.status().code(), (first, second) -> first, LinkedHashMap::new));
    }
}
