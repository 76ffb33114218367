package vn.nongthonmoi.benchmarks.figures;

import vn.nongthonmoi.benchmarks.EverySet;
import vn.nongthonmoi.criteria.CriteriaLibrary;

/** Loads the bundled rules, then asks every set; prints the nanoseconds from the start of main to both. */
final class ColdLoad {

    private ColdLoad() { }

    /** @param args none */
    public static void main(String[] args) {
        long start = System.nanoTime();
        CriteriaLibrary library = CriteriaLibrary.bundled();
        long loaded = System.nanoTime() - start;
        if (EverySet.ask(library) == 0) {
            throw new IllegalStateException("no set was asked");
        }
        System.out.println(loaded + " " + (System.nanoTime() - start));
    }
}
