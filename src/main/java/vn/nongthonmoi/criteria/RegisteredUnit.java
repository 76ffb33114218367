package vn.nongthonmoi.criteria;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.internal.register.Register;
import vn.nongthonmoi.criteria.internal.register.UnitForm;

/**
 * A unit as the register has it over a time. Lists are published now and then: between two that differ, the change was on
 * some day, so the days are bounded from both sides. Immutable.
 *
 * @since 0.1.0
 */
public final class RegisteredUnit {

    private final Register register;
    private final UnitForm form;

    RegisteredUnit(Register register, UnitForm form) {
        this.register = register;
        this.form = form;
    }

    /**
     * A unit that went into another, or that another went into.
     *
     * @param unit who
     * @param whole whether all of the former went into the latter; false where only a part did
     */
    public record Part(RegisteredUnit unit, boolean whole) {
        /** Refuses null. */
        public Part {
            Objects.requireNonNull(unit, "unit");
        }
    }

    /** The code with its zeros in front: two digits for a province, three for a district, five for a commune. */
    public String code() {
        return form.code();
    }

    /** The name without the kind; numbered wards and districts keep theirs. */
    public String name() {
        return form.name();
    }

    /** The kind in Vietnamese, for example {@code phường}. */
    public String kindName() {
        return form.kind();
    }

    /** The kind as units are assessed by it; null for a quận, which no set judges. */
    public @Nullable UnitKind kind() {
        return form.unitKind().orElse(null);
    }

    /** The province it lies in; its own code where it is one. */
    public Province province() {
        return Province.of(register.province(form));
    }

    /** The province it lies in, as it was when this unit began; itself where it is one. Empty where no list has it. */
    public Optional<RegisteredUnit> provinceUnit() {
        return form.isProvince() ? Optional.of(this) : register.one(register.province(form), form.from()).map(this::unit);
    }

    /** The district it lay in, as it was when this unit ended or is now; empty for districts, provinces and since 2025-07-01. */
    public Optional<RegisteredUnit> district() {
        return form.isProvince() || form.isDistrict() ? Optional.empty()
                : register.one(form.within(), form.to() == null ? form.from() : form.to())
                        .filter(UnitForm::isDistrict).map(this::unit);
    }

    /** The first day on which it was there for certain. */
    public LocalDate from() {
        return form.from();
    }

    /** The first day on which it may have been there; null where it is older than the lists. */
    public @Nullable LocalDate notBefore() {
        return form.notBefore();
    }

    /** The last day on which it was there for certain; null while it goes on. */
    public @Nullable LocalDate to() {
        return form.to();
    }

    /** The last day on which it may have been there; null while it goes on. */
    public @Nullable LocalDate notAfter() {
        return form.notAfter();
    }

    /** What it was formed from, by code; empty where nothing is known of that. Unmodifiable. */
    public List<Part> formedFrom() {
        return parts(register.formedFrom(form));
    }

    /** What it went into, by code, or the next unit of its code; empty while it goes on, or where nobody knows. Unmodifiable. */
    public List<Part> became() {
        return parts(register.became(form));
    }

    private List<Part> parts(List<Register.Part> parts) {
        return parts.stream().map(p -> new Part(unit(p.form()), p.whole())).toList();
    }

    private RegisteredUnit unit(UnitForm other) {
        return new RegisteredUnit(register, other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RegisteredUnit u && u.form.equals(form);
    }

    @Override
    public int hashCode() {
        return form.hashCode();
    }

    /** Its kind, name and province: {@code phường Trúc Bạch, Hà Nội}. */
    @Override
    public String toString() {
        return register.described(form);
    }
}
