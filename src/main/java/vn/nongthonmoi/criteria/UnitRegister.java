package vn.nongthonmoi.criteria;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.internal.register.Register;
import vn.nongthonmoi.criteria.internal.register.UnitForm;

/**
 * The provinces, districts and communes of the country by day: who was who, from what formed, what became of it. It comes
 * with the rules ({@code rules/territory/*.units.csv}); rules without such a list have an empty one. The bundled lists are
 * those of the statistics office from 2019-09-11 to 2025-06-30, and the resolutions of June 2025 since. Immutable and
 * thread-safe; read when it is first asked.
 *
 * <pre>{@code
 * UnitRegister register = CriteriaLibrary.bundled().units();
 * LocalDate merger = LocalDate.of(2025, 7, 1);
 * register.find("00004", merger.minusDays(1)).get().name();               // Trúc Bạch
 * RegisteredUnit now = register.find("00004", merger).get();
 * now.toString();                                                         // phường Ba Đình, Hà Nội
 * now.formedFrom().get(0).unit().name();                                  // Trúc Bạch
 * now.formedFrom().get(0).whole();                                        // true
 * register.find("00013", merger.minusDays(1)).get().became().get(0).unit().code();    // 00004
 * }</pre>
 *
 * @since 0.1.0
 */
public final class UnitRegister {

    private final Register register;

    UnitRegister(Register register) {
        this.register = register;
    }

    /** Whether the lists say anything of a day: the bundled ones begin on 2019-09-11. */
    public boolean covers(LocalDate day) {
        return register.covers(Objects.requireNonNull(day, "day"));
    }

    /**
     * Who had a code on a day. Between two editions of a list that differ, it is the unit of the later one that is given;
     * {@link RegisteredUnit#from()} then lies after the day.
     *
     * @param code as the statistics office writes it, with its zeros in front
     * @return empty where nobody had it, or nobody knows
     */
    public Optional<RegisteredUnit> find(String code, LocalDate day) {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(day, "day");
        return register.one(code, day).map(this::unit);
    }

    /** Everybody who ever had a code, the oldest first: a change of name, kind or district begins another. Unmodifiable. */
    public List<RegisteredUnit> find(String code) {
        Objects.requireNonNull(code, "code");
        return register.forms(code).stream().map(this::unit).toList();
    }

    /**
     * The units of a day, by code; those that are in one edition of the list before and after are there for certain, others
     * that may have been are among them.
     *
     * @param province null for the whole country
     */
    public List<RegisteredUnit> on(LocalDate day, @Nullable Province province) {
        Objects.requireNonNull(day, "day");
        return register.all().map(UnitForm::code).distinct().flatMap(code -> register.one(code, day).stream())
                .filter(f -> province == null || register.province(f).equals(province.code())).map(this::unit).toList();
    }

    /** Every unit that ever was, by code and time. */
    public Stream<RegisteredUnit> all() {
        return register.all().map(this::unit);
    }

    private RegisteredUnit unit(UnitForm form) {
        return new RegisteredUnit(register, form);
    }
}
