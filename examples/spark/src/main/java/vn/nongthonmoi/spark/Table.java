package vn.nongthonmoi.spark;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import vn.nongthonmoi.spark.batch.TableRow;

/**
 * How a table stands in a Dataset: columns {@code row} and {@code scenario}, and any others as text. Text, because a
 * table that people fill in holds cells that are no numbers, and a typed column would have lost what they say.
 */
final class Table implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String ROW = "row";
    private static final String SCENARIO = "scenario";

    private final int row;
    private final int scenario;
    private final String[] names;
    private final int[] places;

    /** @throws IllegalArgumentException if a column is missing or of another type */
    Table(StructType schema) {
        row = place(schema, ROW);
        scenario = place(schema, SCENARIO);
        StructField[] others = Arrays.stream(schema.fields())
                .filter(f -> !f.name().equals(ROW) && !f.name().equals(SCENARIO)).toArray(StructField[]::new);
        for (StructField field : others) {
            expect(field, DataTypes.StringType.sameType(field.dataType()), "text; cast it first");
        }
        expect(schema.fields()[row], schema.fields()[row].dataType().equals(DataTypes.LongType), "bigint");
        expect(schema.fields()[scenario], schema.fields()[scenario].dataType().equals(DataTypes.IntegerType), "int");
        names = Arrays.stream(others).map(StructField::name).toArray(String[]::new);
        places = Arrays.stream(names).mapToInt(schema::fieldIndex).toArray();
    }

    private static int place(StructType schema, String name) {
        int place = List.of(schema.fieldNames()).indexOf(name);
        if (place < 0) {
            throw new IllegalArgumentException("the table has no column '" + name + "'");
        }
        return place;
    }

    private static void expect(StructField field, boolean fits, String expected) {
        if (!fits) {
            throw new IllegalArgumentException("column '" + field.name() + "' is " + field.dataType().simpleString()
                    + ", expected " + expected);
        }
    }

    /** The schema of a table with those columns. */
    static StructType schema(List<String> columns) {
        StructType schema = new StructType().add(ROW, DataTypes.LongType, false)
                .add(SCENARIO, DataTypes.IntegerType, false);
        for (String column : columns) {
            schema = schema.add(column, DataTypes.StringType, true);
        }
        return schema;
    }

    /** The names of the columns of text. */
    List<String> columns() {
        return List.of(names);
    }

    TableRow read(Row from) {
        String[] cells = new String[places.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = from.getString(places[i]);
        }
        return new TableRow(from.getLong(row), from.getInt(scenario), cells);
    }
}
