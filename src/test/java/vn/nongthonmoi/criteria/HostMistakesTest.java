package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.nongthonmoi.criteria.bundle.BundleManifest;
import vn.nongthonmoi.criteria.bundle.BundleSigner;
import vn.nongthonmoi.criteria.bundle.RuleBundle;
import vn.nongthonmoi.criteria.bundle.TrustedKeys;
import vn.nongthonmoi.criteria.programme.Progress;
import vn.nongthonmoi.criteria.programme.Remaining;
import vn.nongthonmoi.criteria.programme.Review;
import vn.nongthonmoi.criteria.programme.Target;
import vn.nongthonmoi.criteria.programme.Trend;

/** A host that passes null, or changes what it passed in or was given: it is told so, or nothing happens. */
class HostMistakesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final CriteriaLibrary LIBRARY = CriteriaLibrary.bundled();
    private static final CriteriaSet SET = LIBRARY.set(Standard.COMMUNE, Province.of("10"), DAY);
    private static final Unit UNIT = Unit.builder("02656", Province.of("10")).recognised(Standard.COMMUNE, null).build();
    private static final Assessment ASSESSMENT = SET.assess(UNIT, Evidence.of(Map.of("10", "45")));

    private static final List<Assessment> THREE = Stream.of("1", "2", "3").map(code -> SET.assess(
            Unit.builder(code, Province.of("10")).build(), Evidence.of(Map.of("10", "45")))).toList();

    private static final BulkAssessor BULK = SET.bulk(List.of(UNIT));
    private static final EvidenceColumns COLUMNS = EvidenceColumns.builder(1).texts("10", new String[] {"45"}).build();

    private static final BundleSigner SIGNER = BundleSigner.generate();
    private static final RuleBundle BUNDLE = RuleBundle.pack(RuleFiles.bundled(), 1, DAY, null);
    private static final List<Object> SAMPLES = List.of("10", 2024, false, BigDecimal.ONE, DAY, Instant.EPOCH,
            Locale.ENGLISH, LIBRARY, SET, UNIT, ASSESSMENT, ASSESSMENT.indicator("10"), ASSESSMENT.indicator("10").requirement(),
            Evidence.none(), Members.none(), Province.of("10"), Period.of("2021-2025"), Message.of("NTM-101"),
            SET.withdrawal(ASSESSMENT, Members.none()), Review.of(SET, ASSESSMENT, Members.none()),
            Unit.builder("1", Province.of("10")), Members.builder(), SET.annex(), SET.annex().rows().get(0),
            SET.annex().documents().get(0), LIBRARY.sets().get(0), ASSESSMENT.criteria().get(0), ASSESSMENT.toBuilder(),
            ASSESSMENT.criteria().get(0).toBuilder(), ASSESSMENT.indicator("10").toBuilder(),
            ASSESSMENT.indicator("10").requirement().toBuilder(), SET.annex().toBuilder(), SET.annex().rows().get(0).toBuilder(),
            SET.annex().documents().get(0).toBuilder(), LIBRARY.sets().get(0).toBuilder(), LIBRARY.units(),
            LIBRARY.units().find("02656").get(0), BULK, COLUMNS, BULK.assess(COLUMNS),
            new NoSuchSetException(Message.of("NTM-101")), SIGNER, SIGNER.key(), TrustedKeys.all(SIGNER.key()), BUNDLE, BUNDLE.manifest(),
            new BundleManifest.File(1, "sha256:1"), publicKey());

    /** What the library only gives out: no host has a reason to make one, and none is taken back. */
    private static final Set<String> GIVEN_OUT = Set.of("Annex", "CaseReport", "SetSummary", "SetDifference",
            "EvidenceFlag", "Withdrawal", "Progress", "Remaining", "Review", "Trend", "Impact$Cause",
            "Target$Standing");

    /** A blank text and none are the same there. */
    private static final Set<String> BLANK = Set.of("Evidence$Origin source", "Evidence$Origin confirmedBy");

    private static List<Class<?>> types() throws Exception {
        Path sources = Path.of("src/main/java");
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> found = Files.walk(sources)) {
            for (Path file : (Iterable<Path>) found.filter(f -> f.toString().endsWith(".java"))::iterator) {
                String name = sources.relativize(file).toString().replace(".java", "").replace('\\', '.')
                        .replace('/', '.');
                if (!name.contains(".internal.") && !name.endsWith("package-info")) {
                    nested(Class.forName(name), types);
                }
            }
        }
        assertTrue(types.size() > 60, types::toString);
        return types;
    }

    private static void nested(Class<?> type, List<Class<?>> types) {
        if (Modifier.isPublic(type.getModifiers())) {
            types.add(type);
            Arrays.stream(type.getDeclaredClasses()).forEach(t -> nested(t, types));
        }
    }

    private static String name(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1);
    }

    private static PublicKey publicKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Something of a type, as a host might pass it. Collections are empty and may be changed. */
    private static Object some(Class<?> type) throws ReflectiveOperationException {
        if (type.getSimpleName().equals("Builder") && type.getEnclosingClass().isInterface()) {
            // A setter changes its builder: each gets one of its own.
            return type.getEnclosingClass().getMethod("toBuilder").invoke(some(type.getEnclosingClass()));
        }
        for (Object each : SAMPLES) {
            if (type.isInstance(each) && type != Object.class) {
                return each;
            }
        }
        Map<Class<?>, Object> others = Map.of(Object.class, "x", Path.class, Path.of("rules"), Map.class,
                new HashMap<>(), List.class, new ArrayList<>(), Set.class, new HashSet<>(), Collection.class, new ArrayList<>(),
                int.class, 2024, boolean.class, false, Function.class, (Function<Object, Object>) x -> x,
                ReloadingLibrary.Listener.class, new ReloadingLibrary.Listener() { });
        if (type == RuleFiles.class) {
            return RuleFiles.bundled();
        }
        if (type == SortedMap.class) {
            return new TreeMap<>();
        }
        if (type == long.class) {
            return 1L;
        }
        if (type == Supplier.class) {
            return (Supplier<RuleFiles>) RuleFiles::bundled;
        }
        if (others.containsKey(type)) {
            return others.get(type);
        }
        if (type == EvidenceColumns.Builder.class) {
            return EvidenceColumns.builder(0);
        }
        if (type == Optional.class) {
            return Optional.empty();
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isArray()) {
            return java.lang.reflect.Array.newInstance(type.getComponentType(), 0);
        }
        return make(type.getConstructors()[0], null);
    }

    private static Object make(Executable executable, Parameter asNull) throws ReflectiveOperationException {
        Object[] arguments = new Object[executable.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            Parameter parameter = executable.getParameters()[i];
            // The one number that is no year.
            arguments[i] = parameter.equals(asNull) ? null : parameter.toString().equals("int scale") ? 1
                    : some(parameter.getType());
        }
        if (executable instanceof Constructor<?> constructor) {
            return constructor.newInstance(arguments);
        }
        return ((Method) executable).invoke(
                Modifier.isStatic(executable.getModifiers()) ? null : some(executable.getDeclaringClass()), arguments);
    }

    @Test
    void aNullThatMeansNothingIsRefusedByName() throws Exception {
        List<String> wrong = new ArrayList<>();
        Set<String> taken = new TreeSet<>();
        Set<String> marked = new TreeSet<>(BLANK);
        for (Class<?> type : types()) {
            boolean givenOut = GIVEN_OUT.contains(name(type)) || GIVEN_OUT.contains(name(type).replaceAll("\\$.*", ""));
            Stream<Executable> constructors = givenOut ? Stream.empty() : Arrays.stream(type.getConstructors());
            Stream<Executable> methods = Arrays.<Executable>stream(type.getMethods())
                    .filter(m -> m.getDeclaringClass() == type && !m.isSynthetic()
                            && type != ReloadingLibrary.Listener.class)
                    .filter(m -> !List.of("equals", "valueOf", "compareTo").contains(m.getName()));
            for (Executable e : (Iterable<Executable>) Stream.concat(constructors, methods)::iterator) {
                for (Parameter p : e.getParameters()) {
                    String place = name(type) + (e instanceof Method ? "." + e.getName() : "") + " " + p.getName();
                    if (!p.getType().isPrimitive()) {
                        String became = whatBecomes(e, p);
                        if (p.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                            marked.add(place);
                        }
                        if (became.equals("taken")) {
                            taken.add(place);
                        } else if (!became.equals("refused")) {
                            wrong.add(place + ": " + became);
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(marked, taken, "what may be null is marked so, and nothing else");
    }

    /** Whether null is taken, or refused by name; else what is thrown. */
    private static String whatBecomes(Executable e, Parameter p) throws ReflectiveOperationException {
        try {
            make(e, p);
            return "taken";
        } catch (InvocationTargetException thrown) {
            return thrown.getCause() instanceof NullPointerException n && n.getMessage() != null
                    && n.getMessage().split(" ")[0].equals(p.getName()) ? "refused" : thrown.getCause().toString();
        }
    }

    @Test
    void whatGoesIntoARecordIsCopied() throws Exception {
        int copied = 0;
        for (Class<?> type : types()) {
            if (!type.isRecord() || type == Review.class) {
                continue;
            }
            Constructor<?> constructor = type.getConstructors()[0];
            Object[] arguments = new Object[constructor.getParameterCount()];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = some(constructor.getParameterTypes()[i]);
            }
            Object made;
            try {
                made = constructor.newInstance(arguments);
            } catch (InvocationTargetException e) {
                // A check of its own, such as exactly one of two; it holds no collection.
                assertTrue(Stream.of(arguments).noneMatch(a -> a instanceof Collection || a instanceof Map),
                        type::toString);
                continue;
            }
            for (int i = 0; i < arguments.length; i++) {
                RecordComponent component = type.getRecordComponents()[i];
                Object held = component.getAccessor().invoke(made);
                if (arguments[i] instanceof Collection<?> given) {
                    assertThrows(UnsupportedOperationException.class, ((Collection<?>) held)::clear,
                            component::toString);
                    assertTrue(held != given, component::toString);
                    copied++;
                } else if (arguments[i] instanceof Map<?, ?> given) {
                    assertThrows(UnsupportedOperationException.class, ((Map<?, ?>) held)::clear, component::toString);
                    assertTrue(held != given, component::toString);
                    copied++;
                }
            }
        }
        assertTrue(copied > 35, copied + " collections");
    }

    @Test
    void whatGoesIntoABuilderIsCopied() throws Exception {
        int copied = 0;
        for (Class<?> type : types()) {
            if (!type.getSimpleName().equals("Builder") || type.getEnclosingClass() == Unit.class) {
                continue;
            }
            for (Method setter : type.getMethods()) {
                if (setter.getParameterCount() == 1 && List.of(List.class, Map.class).contains(setter.getParameterTypes()[0])) {
                    Object given = some(setter.getParameterTypes()[0]);
                    Object built = type.getMethod("build").invoke(setter.invoke(some(type), given));
                    Object held = !(built instanceof Requirement r)
                            ? type.getEnclosingClass().getMethod(setter.getName()).invoke(built)
                            : setter.getName().equals("scale") ? r.level().scale() : r.citation().caveats();
                    assertTrue(held != given, setter::toString);
                    unchangeable(held);
                    copied++;
                }
            }
        }
        assertTrue(copied > 15, copied + " collections");
    }

    /** Everything that can be reached from an answer by accessors. */
    private static void reach(Object from, Map<Object, Boolean> reached) throws ReflectiveOperationException {
        if (from == null || reached.put(from, true) != null) {
            return;
        }
        unchangeable(from);
        nullIsMarked(from);
        if (from instanceof Collection<?> collection) {
            for (Object each : collection) {
                reach(each, reached);
            }
        } else if (from instanceof Map<?, ?> map) {
            reach(map.values().stream().toList(), reached);
        } else if (from.getClass().getName().startsWith("vn.") && !from.getClass().isEnum()) {
            for (Method method : from.getClass().getMethods()) {
                boolean held = !from.getClass().isRecord() || Arrays.stream(from.getClass().getRecordComponents())
                        .anyMatch(c -> c.getName().equals(method.getName()));
                boolean collection = Collection.class.isAssignableFrom(method.getReturnType())
                        || Map.class.isAssignableFrom(method.getReturnType());
                if (collection && method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers())) {
                    Object given = method.invoke(from);
                    unchangeable(given);
                    // What is worked out anew for whoever asks may go on for ever.
                    reach(held ? given : null, reached);
                } else if (held && from.getClass().isRecord()) {
                    reach(method.invoke(from), reached);
                }
            }
        }
    }

    /** What an accessor gives out is null only where its type says so. */
    private static void nullIsMarked(Object from) throws ReflectiveOperationException {
        for (Class<?> type : from.getClass().getInterfaces()) {
            nullIsMarked(type, from);
        }
        nullIsMarked(from.getClass(), from);
    }

    private static void nullIsMarked(Class<?> type, Object from) throws ReflectiveOperationException {
        if (!type.getName().startsWith("vn.") || !Modifier.isPublic(type.getModifiers())) {
            return;
        }
        for (Method method : type.getDeclaredMethods()) {
            int modifiers = method.getModifiers();
            if (method.getParameterCount() == 0 && Modifier.isPublic(modifiers) && !Modifier.isStatic(modifiers)
                    && !method.getReturnType().isPrimitive() && method.invoke(from) == null) {
                assertTrue(method.getAnnotatedReturnType().isAnnotationPresent(Nullable.class), method + " gave null");
            }
        }
    }

    private static void unchangeable(Object given) {
        if (given instanceof Collection<?> collection) {
            assertThrows(UnsupportedOperationException.class, () -> collection.add(null), given::toString);
        } else if (given instanceof Map<?, ?> map) {
            assertThrows(UnsupportedOperationException.class, () -> map.put(null, null), given::toString);
        }
    }

    @Test
    void whatIsGivenOutCannotBeChanged() throws Exception {
        CriteriaSet before = LIBRARY.set(Standard.COMMUNE, LocalDate.of(2020, 12, 31));
        Map<Object, Boolean> reached = new IdentityHashMap<>();
        for (Object given : List.of(ASSESSMENT, SET.annex(), SET.compare(before, UNIT, Evidence.none()),
                SET.difference(before, null, null), SET.withdrawal(ASSESSMENT, Members.none()),
                new Impact(List.of(SET.compare(before, UNIT, Evidence.none()))), LIBRARY.sets(), LIBRARY.warnings(),
                Review.of(SET, ASSESSMENT, Members.none()), Remaining.of(ASSESSMENT),
                Progress.byArea(List.of(ASSESSMENT)),
                Trend.of(List.of(ASSESSMENT)), new Target(Standard.COMMUNE, 1, DAY).standing(DAY, List.of(ASSESSMENT)),
                Members.of(List.of(ASSESSMENT)), Evidence.of(Map.of("10", "45")))) {
            reach(given, reached);
        }
        assertTrue(reached.size() > 1000, reached.size() + " objects");
    }

    @Test
    void whatAHostChangesAfterwardsChangesNothing() {
        StringBuilder income = new StringBuilder("45");
        Map<String, Object> values = new LinkedHashMap<>(Map.of("10", income));
        Map<String, Evidence.Origin> origins = new LinkedHashMap<>(Map.of("10", new Evidence.Origin("sổ", DAY, "")));
        Evidence evidence = Evidence.of(values).withOrigins(origins);
        Trait[] traits = {Trait.BORDER};
        List<String> parts = new ArrayList<>(List.of("1", "2"));
        Unit.Builder builder = Unit.builder("1", Province.of("10")).traits(traits).formedFrom(parts);
        Unit unit = builder.build();
        Members.Builder within = Members.builder().add(unit, evidence);
        Members members = within.build();
        Assessment expected = SET.assess(unit, evidence);

        income.replace(0, 2, "1");
        values.put("10", "1");
        values.put("11", "99");
        origins.clear();
        traits[0] = Trait.ISLAND;
        parts.clear();
        builder.name("khác").traits(Trait.ISLAND).area(Area.III).formedFrom(List.of());
        within.add(SET.assess(unit, evidence)).add(Unit.builder("2", Province.of("10")).build(), Evidence.none());

        assertEquals(expected, SET.assess(unit, evidence));
        assertEquals("sổ", evidence.origin("10").source());
        assertEquals(Set.of(Trait.BORDER), unit.traits());
        assertEquals(List.of("1", "2"), unit.formedFrom());
        assertEquals(List.of(new Members.Member(unit, Map.of(), evidence)), members.list());
    }

    /** A collection that is emptied as soon as somebody has gone through it once, as by another thread of the host. */
    private static final class Emptied extends AbstractList<Assessment> {
        private final List<Assessment> list = new ArrayList<>(THREE);

        @Override
        public Object[] toArray() {
            Object[] all = list.toArray();
            list.clear();
            return all;
        }

        @Override
        public Assessment get(int index) {
            return list.get(index);
        }

        @Override
        public int size() {
            int size = list.size();
            list.clear();
            return size;
        }
    }

    @Test
    void whatAHostChangesMeanwhileIsCountedAsItWas() {
        Progress progress = Progress.of("", new Emptied());
        assertEquals(3, progress.units());
        assertEquals(3, progress.meets() + progress.fallsShort() + progress.undetermined());
        Target.Standing standing = new Target(Standard.COMMUNE, 2, DAY).standing(DAY, new Emptied());
        assertEquals(List.of(3, 2), List.of(standing.units(), standing.nearest().size()));
        assertEquals(SET.flags(THREE, List.of()),
                SET.flags(new Emptied(), List.of()));
    }
}
