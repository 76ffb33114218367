package vn.nongthonmoi.criteria.internal.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.UnitColumn;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.criteria.internal.cache.BoundedCache;
import vn.nongthonmoi.criteria.internal.cache.MemoryBudget;
import vn.nongthonmoi.criteria.internal.register.Names;
import vn.nongthonmoi.criteria.internal.register.Register;
import vn.nongthonmoi.criteria.internal.register.UnitForm;
import vn.nongthonmoi.criteria.internal.text.Written;

/**
 * Looks a unit up in the register on a day: fills what the host left blank, refuses a code that belongs to another province
 * or to no unit of the day, and says what is doubtful. Villages have no codes of the register. Thread-safe.
 */
public final class Placing {

    private static final int A_UNIT = 800;

    private final Register register;
    private final Territory territory;
    private final LocalDate day;
    // A host assesses the same units again and again.
    private final BoundedCache<Unit, Placed> placed;

    /** Looks units up in that register, on that day. */
    public Placing(Register register, Territory territory, LocalDate day, MemoryBudget budget) {
        this.placed = new BoundedCache<>(budget, A_UNIT);
        this.register = register;
        this.territory = territory;
        this.day = day;
    }

    /**
     * A unit as the register completes it.
     *
     * @param unit the unit, the blank fields that the register knows filled
     * @param filled which these are
     * @param doubts what about the unit does not agree with the register, or cannot be told from it
     */
    public record Placed(Unit unit, Set<UnitColumn> filled, List<Message> doubts) {

        private static final Set<UnitColumn> NOTHING = Set.of();

        /** A unit of which the register says nothing. */
        public static Placed asGiven(Unit unit) {
            return new Placed(unit, NOTHING, List.of());
        }
    }

    /**
     * The unit on the day.
     *
     * @throws InvalidInputException if the unit is none of its province and day
     */
    public Placed of(Unit unit) {
        return placed.get(unit, this::lookedUp);
    }

    private Placed lookedUp(Unit unit) {
        if (unit.kind() == UnitKind.VILLAGE || !register.covers(day) && register.forms(unit.code()).isEmpty()) {
            return Placed.asGiven(unit);
        }
        List<UnitForm> forms = register.on(unit.code(), day);
        if (forms.size() == 1 && forms.get(0).certainOn(day) && agrees(unit, forms.get(0))) {
            return Placed.asGiven(unit);
        }
        List<Message> doubts = new ArrayList<>();
        if (forms.isEmpty()) {
            doubts.add(absent(unit));
            return new Placed(unit, Placed.NOTHING, doubts);
        }
        // A province that is none on the day is refused where the region is looked up, with what became of it.
        String province = register.province(forms.get(0));
        if (!territory.known(unit.province().code(), day)) {
            return Placed.asGiven(unit);
        }
        if (!province.equals(unit.province().code())) {
            throw refused(unit, UnitColumn.CODE, Message.of("NTM-263", unit.code(), described(forms.get(0)), province,
                    unit.province(), Written.date(day)));
        }
        if (!forms.get(0).certainOn(day)) {
            doubts.add(Message.of("NTM-269", unit.code(), Written.date(day), forms.stream().map(this::described)
                    .collect(Collectors.joining("; "))));
        }
        return completed(unit, forms, doubts);
    }

    /** Whether nothing is blank that the register knows, and nothing differs from it: what most rows of a full table are. */
    private boolean agrees(Unit unit, UnitForm form) {
        return unit.name().equals(form.name()) && unit.kind() != null && unit.kind() == form.unitKind().orElse(null)
                && register.province(form).equals(unit.province().code()) && !unit.district().isEmpty()
                && unit.district().equals(register.district(form, day)) && unit.formerProvince() == null
                && territory.mergedOn(unit.province().code(), day).isEmpty();
    }

    /** What a code that stands for nothing on the day is: an error where it is known what, or else a doubt. */
    private Message absent(Unit unit) {
        List<UnitForm> forms = register.forms(unit.code());
        if (forms.isEmpty()) {
            return Message.of("NTM-267", unit.code(), Written.date(day));
        }
        Optional<UnitForm> ended = register.ended(unit.code(), day);
        if (ended.isPresent()) {
            UnitForm form = ended.get();
            throw refused(unit, UnitColumn.CODE, Message.of("NTM-233", unit.code(), described(form),
                    Written.date(form.notAfter().plusDays(1)), became(form)));
        }
        UnitForm first = forms.get(0);
        if (first.notBefore() != null && day.isBefore(first.notBefore())) {
            throw refused(unit, UnitColumn.CODE, Message.of("NTM-264", unit.code(), described(first),
                    Written.date(first.from()), formedFrom(first)));
        }
        return Message.of("NTM-269", unit.code(), Written.date(day), forms.stream().map(this::described).distinct()
                .collect(Collectors.joining("; ")));
    }

    private String became(UnitForm form) {
        return parts(register.became(form));
    }

    private String formedFrom(UnitForm form) {
        return parts(register.formedFrom(form));
    }

    /** The units with their codes: {@code 00004 phường Ba Đình, Hà Nội; 00091 phường Phú Thượng, Hà Nội (một phần)}. */
    private String parts(List<Register.Part> parts) {
        return parts.stream().map(p -> p.form().code() + " " + described(p.form()) + (p.whole() ? "" : " (một phần)"))
                .collect(Collectors.joining("; "));
    }

    private String described(UnitForm form) {
        return register.described(form);
    }

    private Placed completed(Unit unit, List<UnitForm> forms, List<Message> doubts) {
        Set<UnitColumn> filled = EnumSet.noneOf(UnitColumn.class);
        Unit.Builder builder = unit.toBuilder();
        Optional<String> name = agreed(forms, f -> Optional.of(f.name()));
        if (unit.name().isBlank()) {
            name.ifPresent(n -> fill(filled, UnitColumn.NAME, () -> builder.name(n)));
        } else if (forms.stream().noneMatch(f -> Names.same(f.name(), unit.name()))) {
            doubts.add(differs(UnitColumn.NAME, unit.name(), forms, UnitForm::name));
        }
        Optional<UnitKind> kind = agreed(forms, UnitForm::unitKind);
        if (unit.kind() == null) {
            kind.ifPresent(k -> fill(filled, UnitColumn.KIND, () -> builder.kind(k)));
        } else if (forms.stream().noneMatch(f -> f.unitKind().filter(unit.kind()::equals).isPresent())) {
            doubts.add(differs(UnitColumn.KIND, unit.kind().vietnamese(), forms, UnitForm::kind));
        }
        Optional<String> district = agreed(forms, f -> Optional.of(register.district(f, day)).filter(d -> !d.isEmpty()));
        if (unit.district().isBlank()) {
            district.ifPresent(d -> fill(filled, UnitColumn.DISTRICT, () -> builder.district(d)));
        } else if (district.isPresent() && forms.stream().noneMatch(f -> f.within().equals(unit.district())
                || Names.same(register.district(f, day), unit.district()))) {
            doubts.add(differs(UnitColumn.DISTRICT, unit.district(), forms, f -> register.district(f, day)));
        }
        formerProvince(unit, forms, builder, filled);
        return new Placed(filled.isEmpty() ? unit : builder.build(), Collections.unmodifiableSet(filled),
                List.copyOf(doubts));
    }

    /** A province that was formed by a merger asks where a unit came from; the units it was formed from say so. */
    private void formerProvince(Unit unit, List<UnitForm> forms, Unit.Builder builder, Set<UnitColumn> filled) {
        Optional<LocalDate> merged = territory.mergedOn(unit.province().code(), day);
        if (forms.size() > 1 || forms.get(0).isProvince() || merged.isEmpty()) {
            return;
        }
        UnitForm form = forms.get(0);
        List<String> provinces = origins(form, merged.get()).distinct().sorted().toList();
        if (provinces.isEmpty()) {
            return;
        }
        if (unit.formerProvince() == null) {
            if (provinces.size() == 1) {
                fill(filled, UnitColumn.FORMER_PROVINCE, () -> builder.formerProvince(Province.of(provinces.get(0))));
            }
        } else if (!provinces.contains(unit.formerProvince().code())) {
            throw refused(unit, UnitColumn.FORMER_PROVINCE, Message.of("NTM-265", described(form),
                    String.join(", ", provinces), unit.formerProvince(), formedFrom(form)));
        }
    }

    /** The provinces before the merger that the units it was formed from lay in, however often it changed since. */
    private Stream<String> origins(UnitForm form, LocalDate merged) {
        if (form.from().isBefore(merged)) {
            return Stream.of(register.province(form));
        }
        List<Register.Part> parts = register.formedFrom(form);
        return parts.isEmpty() ? register.forms(form.code()).stream().filter(f -> f.endedBy(form.from()))
                .reduce((a, b) -> b).stream().flatMap(f -> origins(f, merged))
                : parts.stream().flatMap(p -> origins(p.form(), merged));
    }

    private static void fill(Set<UnitColumn> filled, UnitColumn column, Runnable set) {
        set.run();
        filled.add(column);
    }

    /** What all forms that the code may have on the day have in common. */
    private static <T> Optional<T> agreed(List<UnitForm> forms, Function<UnitForm, Optional<T>> field) {
        Optional<T> first = field.apply(forms.get(0));
        return forms.size() == 1 || forms.stream().allMatch(f -> field.apply(f).equals(first)) ? first : Optional.empty();
    }

    private static Message differs(UnitColumn column, String given, List<UnitForm> forms, Function<UnitForm, String> known) {
        return Message.of("NTM-268", column.code(), given, forms.stream().map(known).distinct()
                .collect(Collectors.joining(" / ")));
    }

    private static InvalidInputException refused(Unit unit, UnitColumn column, Message problem) {
        return new InvalidInputException(unit.code(), column.code(), problem);
    }
}
