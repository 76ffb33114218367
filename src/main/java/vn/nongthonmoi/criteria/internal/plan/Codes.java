package vn.nongthonmoi.criteria.internal.plan;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Codes in the order of the annex, and the place of each; where a code stands twice, of the last. Immutable. */
public record Codes(List<String> list, Map<String, Integer> places) {

    /** Codes in that order. */
    public static Codes of(List<String> list) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < list.size(); i++) {
            places.put(list.get(i), i);
        }
        return new Codes(List.copyOf(list), Collections.unmodifiableMap(places));
    }
}
