package vn.nongthonmoi.spark.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Reason;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.UnitColumn;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.spark.batch.Rules;
import vn.nongthonmoi.spark.batch.Sheet;
import vn.nongthonmoi.spark.batch.Sheets;
import vn.nongthonmoi.spark.batch.TableRow;

/**
 * A national table of synthetic evidence: every real commune, ward and township of the country in scenario after scenario,
 * each scenario a year from 2021 to 2025 with evidence of its own. A row follows from its number and the rules alone, so that executors make their
 * rows by themselves, and make the same ones. Of the values about one in a hundred is missing and one in a hundred
 * misses its level; about one row in a thousand has a {@link Fault}. Thread-safe.
 */
public final class NationalTable {

    private static final int YEARS = 5;
    private static final int FIRST_YEAR = 2021;
    private static final int ROWS_A_FAULT = 1000;
    private static final UnitColumn[] UNIT = UnitColumn.values();
    private static final int PROVINCE_PLACE = UnitColumn.PROVINCE.ordinal();

    // What a question to the dice is about.
    private static final long FAULTY = 1;
    private static final long MISSING = 2;
    private static final long GOOD = 3;
    private static final long WHICH = 4;

    private final Communes communes;
    private final Sheets sheets;
    private final List<String> evidence;
    private final Set<String> facts = new LinkedHashSet<>();
    private final Map<Sheet, Columns> columnsOf = new ConcurrentHashMap<>();

    /**
     * What stands in the columns of one kind of commune.
     *
     * @param values for each evidence column; null where none are given
     * @param faults places where a wrong value is certain to be read
     */
    private record Columns(Values[] values, List<Integer> faults) { }

    /** The table whose values lie about the levels of these rules. */
    public NationalTable(Rules rules) {
        communes = new Communes(rules);
        sheets = rules.sheets();
        Set<String> found = new LinkedHashSet<>();
        for (Province province : communes.provinces()) {
            Unit unit = Unit.builder("S", province).kind(UnitKind.COMMUNE).area(Area.I).build();
            for (IndicatorResult row : sheets.of(unit).all()) {
                if (row.requirement().manner().onlyWhen() != null) {
                    facts.add(row.requirement().manner().onlyWhen().fact());
                }
                if (Values.of(row.requirement()) != null) {
                    found.add(row.code());
                }
            }
        }
        found.addAll(facts);
        evidence = List.copyOf(found);
    }

    /** How many rows a scenario has. */
    public int communes() {
        return communes.count();
    }

    /** The names of the columns: who a commune is, then evidence. */
    public List<String> columns() {
        List<String> columns = new ArrayList<>(UnitColumn.codes());
        columns.addAll(evidence);
        return columns;
    }

    /** A row by its number, from 0. */
    public TableRow row(long number) {
        int scenario = (int) (number / communes());
        String[] cells = new String[UNIT.length + evidence.size()];
        Columns columns = unitCells(number, cells);
        for (int c = 0; c < evidence.size(); c++) {
            cells[UNIT.length + c] = cell(columns.values()[c], number, c);
        }
        int fault = fault(number, columns);
        if (fault >= 0) {
            cells[fault] = kind(number).cell();
        }
        return new TableRow(number, scenario, cells);
    }

    /** What is wrong in a row on purpose; null where nothing is. */
    public Fault fault(long number) {
        int place = fault(number, unitCells(number, new String[UNIT.length]));
        return place < 0 ? null : new Fault(kind(number), columns().get(place));
    }

    private Columns unitCells(long number, String[] cells) {
        int commune = (int) (number % communes());
        int year = FIRST_YEAR + (int) (number / communes() % YEARS);
        Map<UnitColumn, String> byColumn = new EnumMap<>(UnitColumn.class);
        for (int i = 0; i < UNIT.length; i++) {
            cells[i] = communes.cell(UNIT[i], commune, year);
            byColumn.put(UNIT[i], cells[i]);
        }
        return columnsOf.computeIfAbsent(sheets.of(Unit.of(byColumn)), this::columns);
    }

    private Columns columns(Sheet sheet) {
        Values[] values = new Values[evidence.size()];
        for (IndicatorResult row : sheet.all()) {
            int place = evidence.indexOf(row.code());
            if (place >= 0) {
                values[place] = Values.of(row.requirement());
            }
        }
        facts.forEach(f -> values[evidence.indexOf(f)] = Values.fact());
        return new Columns(values, sheet.nothingKnown().indicators().filter(NationalTable::isRead)
                .map(row -> UNIT.length + evidence.indexOf(row.code())).toList());
    }

    /** Whether a percentage is read whatever else is known of a commune. */
    private static boolean isRead(IndicatorResult row) {
        return row.requirement().measure() == Measure.PERCENT && row.requirement().manner().onlyWhen() == null
                && row.requirement().level().state() == Requirement.State.DECIDED
                && row.why().filter(Reason.NO_EVIDENCE::equals).isPresent();
    }

    private static String cell(Values values, long number, int column) {
        if (values == null || Dice.roll(100, MISSING, number, column) == 0) {
            return null;
        }
        List<String> cells = Dice.roll(100, GOOD, number, column) == 0 ? values.poor() : values.good();
        return cells.get(Dice.roll(cells.size(), WHICH, number, column));
    }

    private static Fault.Kind kind(long number) {
        return Fault.Kind.values()[Dice.roll(Fault.Kind.values().length, FAULTY, number, 1)];
    }

    /** The place of the wrong cell; -1 where there is none. */
    private static int fault(long number, Columns columns) {
        if (Dice.roll(ROWS_A_FAULT, FAULTY, number, 0) != 0) {
            return -1;
        }
        if (kind(number) == Fault.Kind.UNKNOWN_PROVINCE) {
            return PROVINCE_PLACE;
        }
        return columns.faults().get(Dice.roll(columns.faults().size(), FAULTY, number, 2));
    }
}
