package vn.nongthonmoi.criteria;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import vn.nongthonmoi.criteria.internal.register.Names;
import vn.nongthonmoi.criteria.internal.text.Texts;
import vn.nongthonmoi.criteria.internal.units.Problems;

/**
 * The units within a district, town or province, with what is known of each: its assessments against the standards
 * that count, or the evidence from which they are made as of the same day, and values of its own that rows count.
 * Of the members of a province, those that name a district ({@link Unit#district()}: its name or code) are also the
 * members of that district. Immutable; the order in which members were added never shows.
 *
 * <pre>{@code
 * Assessment ofCommune = library.set(Standard.COMMUNE, day).assess(commune, evidence);
 * Members members = Members.builder().add(ofCommune).add(anotherCommune, itsEvidence).build();
 * Assessment a = library.set(Standard.DISTRICT, day).assess(district, Evidence.none(), members);
 * a.indicator("A-1").members().get(0).unit();     // 03022
 * a.indicator("A-1").members().get(0).status();   // NOT_MET
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Members {

    private static final Members NONE = new Members(new TreeMap<>());

    private final List<Member> list;

    private Members(Map<String, Builder.Draft> drafts) {
        this(drafts.values().stream().map(d -> new Member(d.unit, d.assessments,
                Objects.requireNonNullElse(d.evidence, Evidence.none()))).toList());
    }

    private Members(List<Member> list) {
        this.list = list;
    }

    /**
     * One unit within.
     *
     * @param unit who
     * @param assessments its assessments by standard; a standard without one is open
     * @param evidence its evidence; columns without a prefix belong to the first standard of its kind (a commune's to
     *     {@code commune}), or are values that the rows of the unit it lies in count, for example {@code A-3} or
     *     {@code A-4b.duong}
     */
    public record Member(Unit unit, Map<Standard, Assessment> assessments, Evidence evidence) {
        /** Copies the map. */
        public Member {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(assessments, "assessments");
            Objects.requireNonNull(evidence, "evidence");
            assessments = Map.copyOf(assessments);
        }
    }

    /** No members are known. */
    public static Members none() {
        return NONE;
    }

    /** Members that are known by their assessments alone. */
    public static Members of(Collection<Assessment> assessments) {
        Objects.requireNonNull(assessments, "assessments");
        Builder builder = builder();
        assessments.forEach(builder::add);
        return builder.build();
    }

    /** Starts an empty collection. */
    public static Builder builder() {
        return new Builder();
    }

    /** The members by code, and by province where two have had one code. */
    public List<Member> list() {
        return list;
    }

    /**
     * Those among these that lie within a unit of the same province: all others where it is a province itself, or else those
     * of smaller kinds that name it as their district ({@link Unit#district()}), by its code or by its name. Letter case,
     * tones and the kind before a name make no difference, except between units of one name: {@code thị xã Kỳ Anh} and
     * {@code huyện Kỳ Anh}.
     *
     * @param unit with its kind
     * @throws InvalidInputException if a member names only the name of two units among these: it names all such members
     */
    public Members within(Unit unit) {
        Objects.requireNonNull(unit, "unit");
        List<Member> others = list.stream().filter(m -> m.unit().province().equals(unit.province())
                && !m.unit().code().equals(unit.code())).toList();
        return new Members(unit.kind() == UnitKind.PROVINCE ? others : inDistrict(unit, others));
    }

    private static List<Member> inDistrict(Unit district, List<Member> others) {
        String name = Names.key(district.name());
        List<Unit> namesakes = others.stream().map(Member::unit).filter(u -> u.kind() != null && district.kind() != null
                && u.kind().isBeside(district.kind()) && Names.key(u.name()).equals(name)).toList();
        Problems problems = new Problems();
        List<Member> within = new ArrayList<>();
        for (Member m : others) {
            String given = m.unit().district();
            boolean byCode = Texts.same(given, district.code());
            boolean smaller = m.unit().kind() == null || district.kind() == null
                    || m.unit().kind().liesWithin(district.kind());
            if (given.isEmpty() || !smaller || !byCode && !isNamed(given, name, district)) {
                continue;
            }
            within.add(m);
            if (!byCode && namesakes.stream().anyMatch(u -> isNamed(given, name, u))) {
                problems.add(m.unit().code(), UnitColumn.DISTRICT.code(),
                        Message.of("NTM-282", district.name(), m.unit().code()));
            }
        }
        problems.raise();
        return within;
    }

    private static boolean isNamed(String given, String name, Unit district) {
        return Texts.same(given, district.name()) || !name.isEmpty() && Names.key(given).equals(name)
                && (district.kind() == null || Names.mayBe(given, district.kind()));
    }

    /** Collects members. Not thread-safe. */
    public static final class Builder {

        private static final class Draft {
            private final Unit unit;
            private final Map<Standard, Assessment> assessments = new TreeMap<>();
            // Null while none was added.
            private Evidence evidence;

            private Draft(Unit unit) {
                this.unit = unit;
            }
        }

        // By code and province: two provinces may have had units of one code.
        private final Map<String, Draft> drafts = new TreeMap<>();

        private Builder() { }

        private Draft draft(Unit unit) {
            Draft draft = drafts.computeIfAbsent(Texts.key(unit.code()) + " " + unit.province(), c -> new Draft(unit));
            if (!draft.unit.agrees(unit)) {
                throw new InvalidInputException(unit.code(), "code",
                        Message.of("NTM-251", unit.code(), unit.province()));
            }
            return draft;
        }

        /**
         * Adds a member, or one more assessment of it.
         *
         * @throws IllegalArgumentException if the member already has an assessment against that standard
         * @throws InvalidInputException if another unit of the same code and province was added: one of the two is wrong
         */
        public Builder add(Assessment assessment) {
            Objects.requireNonNull(assessment, "assessment");
            if (draft(assessment.unit()).assessments.putIfAbsent(assessment.standard(), assessment) != null) {
                throw new IllegalArgumentException("two assessments of unit " + assessment.unit().code() + " against "
                        + assessment.standard().code());
            }
            return this;
        }

        /**
         * Adds a member by what is known of it, or the evidence of one whose assessments were added.
         *
         * @throws InvalidInputException if the member already has evidence, or another unit of the same code and province
         *     was added: nobody could say which of the two counts
         */
        public Builder add(Unit unit, Evidence evidence) {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(evidence, "evidence");
            Draft draft = draft(unit);
            if (draft.evidence != null) {
                throw new InvalidInputException(unit.code(), "code", Message.of("NTM-238", unit.code()));
            }
            draft.evidence = evidence;
            return this;
        }

        /** What was added. */
        public Members build() {
            return new Members(drafts);
        }
    }
}
