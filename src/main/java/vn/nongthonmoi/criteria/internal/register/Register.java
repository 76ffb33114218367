package vn.nongthonmoi.criteria.internal.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.RulePosition;

/**
 * The administrative units of all lists: the forms of each code, and which forms went into which. Immutable and
 * thread-safe.
 */
public final class Register {

    private static final Register NONE = new Register(Map.of(), List.of());

    private final Map<String, List<UnitForm>> byCode;
    // The oldest first.
    private final List<Listed> lists;
    private final Map<String, List<UnitForm>> into = new HashMap<>();
    // Districts of which another of the same province had the name at some time.
    private final Set<String> namesakes;

    /**
     * A list.
     *
     * @param from the day on which it begins
     * @param rule the sentence that names it
     * @param source where it comes from, as the rule says
     */
    public record Listed(LocalDate from, RulePosition rule, String source) { }

    Register(Map<String, List<UnitForm>> byCode, List<Listed> lists) {
        this.byCode = new TreeMap<>();
        byCode.forEach((code, forms) -> this.byCode.put(code, List.copyOf(forms)));
        this.lists = List.copyOf(lists);
        this.namesakes = namesakes(all());
        this.byCode.values().forEach(forms -> forms.forEach(f -> Stream.concat(f.formedFrom().stream(),
                f.partlyFrom().stream()).forEach(c -> into.computeIfAbsent(c, k -> new ArrayList<>()).add(f))));
    }

    /** The register of rules without any list. */
    public static Register none() {
        return NONE;
    }

    /** Whether the lists say anything of a day. */
    public boolean covers(LocalDate day) {
        return !lists.isEmpty() && !day.isBefore(lists.get(0).from());
    }

    /** The latest list that had begun by a day; empty where none had. */
    public Optional<Listed> list(LocalDate day) {
        return lists.stream().filter(l -> !l.from().isAfter(day)).reduce((a, b) -> b);
    }

    /** What the lists say in one spelling, whatever the files, lines and comments: equal where they say the same. */
    public Stream<String> canonical() {
        return all().map(f -> Arrays.asList(f.code(), f.name(), f.kind(), f.within(), f.formedFrom(), f.partlyFrom(),
                f.notBefore(), f.from(), f.to(), f.notAfter()).stream().map(String::valueOf).collect(Collectors.joining("\t")));
    }

    /** Every form that ever was, by code and time. */
    public Stream<UnitForm> all() {
        return byCode.values().stream().flatMap(List::stream);
    }

    /** The forms of a code, the oldest first; empty when nobody knows it. */
    public List<UnitForm> forms(String code) {
        return byCode.getOrDefault(code, List.of());
    }

    /**
     * What a code stood for on a day: the form that it certainly had, or else those that it may have had, the older first;
     * empty when it stood for nothing, or nobody knows it.
     */
    public List<UnitForm> on(String code, LocalDate day) {
        List<UnitForm> forms = forms(code);
        List<UnitForm> possible = new ArrayList<>(1);
        for (UnitForm form : forms) {
            if (form.certainOn(day)) {
                return List.of(form);
            }
            if (form.possibleOn(day)) {
                possible.add(form);
            }
        }
        return possible;
    }

    /**
     * Whether a code that stands for nothing on a day had ended for good by then: another unit may have the code later. A
     * code that a list knows before and after is missing from one edition only, which says nothing.
     */
    public Optional<UnitForm> ended(String code, LocalDate day) {
        UnitForm before = null;
        for (UnitForm form : forms(code)) {
            if (form.endedBy(day)) {
                before = form;
            } else if (before != null && lists.stream().noneMatch(l -> l.from().equals(form.from()))) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(before);
    }

    /** The province a form lies in: itself where it is one. */
    public String province(UnitForm form) {
        if (form.isProvince()) {
            return form.code();
        }
        if (form.within().length() == UnitForm.PROVINCE) {
            return form.within();
        }
        List<UnitForm> district = forms(form.within());
        return district.isEmpty() ? "" : district.get(0).within();
    }

    /** What a code stood for on a day, or may have; the later of two. Empty when it stood for nothing. */
    public Optional<UnitForm> one(String code, LocalDate day) {
        return on(code, day).stream().reduce((a, b) -> b);
    }

    /** A part of a unit: a form of before and whether all of it went in, or a form of after and whether all went into it. */
    public record Part(UnitForm form, boolean whole) { }

    /** What a form was formed from; empty when nothing is known of that. */
    public List<Part> formedFrom(UnitForm form) {
        LocalDate eve = form.from().minusDays(1);
        return Stream.concat(form.formedFrom().stream().flatMap(c -> one(c, eve).map(f -> new Part(f, true)).stream()),
                        form.partlyFrom().stream().flatMap(c -> one(c, eve).map(f -> new Part(f, false)).stream()))
                .sorted(Comparator.comparing(p -> p.form().code())).toList();
    }

    /** What became of a form: those it went into, or the next form of its own code. Empty while it goes on, or where nobody knows. */
    public List<Part> became(UnitForm form) {
        if (form.notAfter() == null) {
            return List.of();
        }
        LocalDate next = form.notAfter().plusDays(1);
        List<Part> went = into.getOrDefault(form.code(), List.of()).stream().filter(f -> f.from().equals(next))
                .map(f -> new Part(f, f.formedFrom().contains(form.code()))).toList();
        return !went.isEmpty() ? went : forms(form.code()).stream().filter(f -> f.from().equals(next) && f.formedFrom().isEmpty()
                && f.partlyFrom().isEmpty()).map(f -> new Part(f, true)).toList();
    }

    /** The kind and name of a form with its province: {@code phường Trúc Bạch, Hà Nội}. */
    public String described(UnitForm form) {
        return form.isProvince() ? form.title()
                : form.title() + one(province(form), form.from()).map(p -> ", " + p.name()).orElse("");
    }

    /**
     * The name on a day of the district a form lies in, with its kind where another of the province has the same, as the town
     * and the district Kỳ Anh; empty where it lies in none.
     */
    public String district(UnitForm form, LocalDate day) {
        if (form.within().length() != UnitForm.DISTRICT) {
            return "";
        }
        return one(form.within(), day).map(d -> namesakes.contains(d.code()) ? d.title() : d.name()).orElse("");
    }

    private static Set<String> namesakes(Stream<UnitForm> all) {
        return all.filter(UnitForm::isDistrict).collect(Collectors.groupingBy(d -> d.within() + " " + d.name(),
                        Collectors.mapping(UnitForm::code, Collectors.toSet())))
                .values().stream().filter(codes -> codes.size() > 1).flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }
}
