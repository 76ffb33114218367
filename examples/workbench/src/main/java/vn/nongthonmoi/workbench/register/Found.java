package vn.nongthonmoi.workbench.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.RegisteredUnit;
import vn.nongthonmoi.criteria.UnitRegister;

/**
 * What was asked of the register and found there.
 *
 * @param asOf the day; null for all days
 * @param units the units, by code and time; of a code that nobody had on the day, who had it last before or first after
 * @param absent the codes asked for that nobody had on the day
 * @param unknown the codes asked for that nobody ever had
 */
public record Found(LocalDate asOf, List<RegisteredUnit> units, List<String> absent, List<String> unknown) {

    /**
     * Looks units up.
     *
     * @param asOf the day; null for all days
     * @param province null for any
     * @param codes the codes asked for; empty for all
     */
    public static Found in(UnitRegister register, LocalDate asOf, Province province, List<String> codes) {
        List<RegisteredUnit> units = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        if (codes.isEmpty()) {
            units.addAll(asOf == null ? register.all().toList() : register.on(asOf, null));
        }
        for (String code : codes) {
            List<RegisteredUnit> ever = register.find(code);
            if (ever.isEmpty()) {
                unknown.add(code);
            } else if (asOf == null) {
                units.addAll(ever);
            } else {
                units.add(register.find(code, asOf).orElseGet(() -> {
                    absent.add(code);
                    return nearest(ever, asOf);
                }));
            }
        }
        units.removeIf(u -> province != null && !u.province().equals(province));
        return new Found(asOf, List.copyOf(units), List.copyOf(absent), List.copyOf(unknown));
    }

    /** Who had the code last before the day, or else first after it. */
    private static RegisteredUnit nearest(List<RegisteredUnit> ever, LocalDate day) {
        return ever.stream().filter(u -> u.from().isBefore(day)).reduce((a, b) -> b).orElse(ever.get(0));
    }

    /** Whether somebody had each code that was asked for. */
    public boolean complete() {
        return absent.isEmpty() && unknown.isEmpty();
    }
}
