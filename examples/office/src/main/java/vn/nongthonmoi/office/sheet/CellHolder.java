package vn.nongthonmoi.office.sheet;

import java.util.HashMap;
import java.util.Map;

/** Holds each cell once: the same few words and numbers fill most cells of a large table. */
final class CellHolder {

    private final Map<Grid.Cell, Grid.Cell> held = new HashMap<>();

    Grid.Cell of(Grid.Cell cell) {
        return held.computeIfAbsent(cell, c -> c);
    }
}
