package vn.nongthonmoi.criteria.internal.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.nongthonmoi.criteria.UnitKind;

/**
 * What a code stood for over a time: 00004 was Trúc Bạch ward until 2025-06-30 and is Ba Đình ward since, which are two
 * forms. A change of name, kind or district begins a new form.
 *
 * @param kind in Vietnamese, for example {@code phường}
 * @param within the code of the district or province it lies in; empty for a province
 * @param formedFrom codes of the units that went into it whole
 * @param partlyFrom codes of the units of which a part went into it
 * @param notBefore the first day on which it may have been there; null where it is older than the list
 * @param from the first day on which it was there for certain
 * @param to the last day on which it was there for certain; null while it goes on
 * @param notAfter the last day on which it may have been there; null while it goes on
 * @param file the file that lists it
 * @param line its line
 */
public record UnitForm(String code, String name, String kind, String within, List<String> formedFrom,
        List<String> partlyFrom, LocalDate notBefore, LocalDate from, LocalDate to, LocalDate notAfter, String file,
        int line) {

    static final int PROVINCE = 2;
    static final int DISTRICT = 3;
    static final int COMMUNE = 5;

    /** Copies the lists. */
    public UnitForm {
        formedFrom = List.copyOf(formedFrom);
        partlyFrom = List.copyOf(partlyFrom);
    }

    /** Whether it was there on a day for certain. */
    public boolean certainOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether it may have been there on a day. */
    public boolean possibleOn(LocalDate day) {
        return (notBefore == null || !day.isBefore(notBefore)) && !endedBy(day);
    }

    /** Whether it was no more on a day. */
    public boolean endedBy(LocalDate day) {
        return notAfter != null && day.isAfter(notAfter);
    }

    /** The kind as units are assessed by it; empty for a quận, which no set judges. */
    public Optional<UnitKind> unitKind() {
        return switch (kind) {
            case "quận" -> Optional.empty();
            case "thị xã" -> Optional.of(UnitKind.TOWN);
            case "thành phố" -> Optional.of(isProvince() ? UnitKind.PROVINCE : UnitKind.TOWN);
            default -> UnitKind.find(kind);
        };
    }

    /** Whether it is a province, or a city of that rank. */
    public boolean isProvince() {
        return code.length() == PROVINCE;
    }

    /** Whether it is a district, or a town or city of that rank. */
    public boolean isDistrict() {
        return code.length() == DISTRICT;
    }

    /** Its kind and name: {@code phường Trúc Bạch}. */
    public String title() {
        return kind + " " + name;
    }

    /** This form, ended by another that begins between two days. */
    UnitForm endedBefore(LocalDate earliest, LocalDate latest) {
        LocalDate last = earliest == null ? latest : earliest;
        return new UnitForm(code, name, kind, within, formedFrom, partlyFrom, notBefore, from, last.minusDays(1),
                latest.minusDays(1), file, line);
    }
}
