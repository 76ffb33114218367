package vn.nongthonmoi.criteria;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What hosts can name: the public and protected types and members outside of {@code internal}, by reflection. */
final class PublicApi {

    static final Path SOURCES = Path.of("src/main/java/vn/nongthonmoi/criteria");

    private PublicApi() { }

    /** The packages there are, by name. */
    static List<Package> packages() throws Exception {
        List<Package> packages = new ArrayList<>();
        for (Path file : files()) {
            if (file.endsWith("package-info.java")) {
                packages.add(load(file).getPackage());
            }
        }
        return packages;
    }

    /** The source files, sorted. */
    static List<Path> files() throws IOException {
        try (Stream<Path> found = Files.walk(SOURCES)) {
            return found.filter(p -> p.toString().endsWith(".java")).sorted().toList();
        }
    }

    /** The types, those within others behind them. */
    static List<Class<?>> types() throws Exception {
        List<Class<?>> types = new ArrayList<>();
        for (Path file : files()) {
            if (!file.endsWith("package-info.java") && !file.startsWith(SOURCES.resolve("internal"))) {
                add(load(file), types);
            }
        }
        return types;
    }

    private static Class<?> load(Path file) throws ClassNotFoundException {
        String name = SOURCES.relativize(file).toString().replace(".java", "").replace('\\', '/').replace('/', '.');
        return Class.forName("vn.nongthonmoi.criteria." + name);
    }

    private static void add(Class<?> type, List<Class<?>> types) {
        if (visible(type.getModifiers())) {
            types.add(type);
            Stream.of(type.getDeclaredClasses()).sorted((a, b) -> a.getName().compareTo(b.getName()))
                    .forEach(c -> add(c, types));
        }
    }

    private static boolean visible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static <M extends Member> Stream<M> visible(M[] members) {
        return Stream.of(members).filter(m -> visible(m.getModifiers()) && !m.isSynthetic());
    }

    /** A line for each type and member, in an order that does not depend on the compiler. */
    static List<String> lines() throws Exception {
        List<String> lines = new ArrayList<>();
        for (Package p : packages()) {
            if (!p.isAnnotationPresent(ApiStatus.Internal.class)) {
                lines.add(marks(p) + "package " + p.getName());
            }
        }
        for (Class<?> type : types()) {
            lines.add("");
            lines.add(marks(type) + header(type));
            if (type.isEnum()) {
                // In their order: they compare by it.
                Stream.of(type.getEnumConstants()).forEach(c -> lines.add("    constant " + ((Enum<?>) c).name()));
            }
            TreeSet<String> members = new TreeSet<>();
            visible(type.getDeclaredFields()).filter(f -> !f.isEnumConstant()).forEach(f -> members.add(field(f)));
            Constructor<?>[] constructors = type.getDeclaredConstructors();
            Stream.<Executable>concat(visible(constructors), visible(type.getDeclaredMethods()))
                    .filter(e -> !goesWithoutSaying(e)).forEach(e -> members.add(executable(e)));
            members.forEach(m -> lines.add("    " + m));
        }
        return lines;
    }

    /** What every object, enum, or record of these components has. */
    private static boolean goesWithoutSaying(Executable e) {
        Class<?> type = e.getDeclaringClass();
        if (type.isRecord()) {
            List<RecordComponent> components = List.of(type.getRecordComponents());
            boolean canonical = e instanceof Constructor<?>
                    && List.of(e.getParameterTypes()).equals(components.stream().map(RecordComponent::getType).toList());
            if (canonical || components.stream().anyMatch(c -> c.getAccessor().equals(e))) {
                return true;
            }
        }
        return Set.of("equals", "hashCode", "toString").contains(e.getName())
                || type.isEnum() && Set.of("values", "valueOf").contains(e.getName());
    }

    private static String marks(AnnotatedElement e) {
        return Arrays.stream(e.getAnnotations()).map(a -> a.annotationType().getSimpleName())
                .filter(a -> Set.of("Stable", "Experimental", "Deprecated").contains(a)).sorted().map(a -> "@" + a + " ")
                .collect(Collectors.joining());
    }

    private static String header(Class<?> type) {
        String kind = type.isAnnotation() ? "@interface " : type.isInterface() ? "interface " : type.isRecord() ? "record "
                : type.isEnum() ? "enum " : "class ";
        int shown = type.getModifiers() & (Modifier.classModifiers() & ~Modifier.PUBLIC & ~Modifier.STATIC);
        String modifiers = type.isRecord() || type.isEnum() || type.isInterface() ? "" : Modifier.toString(shown) + " ";
        String components = !type.isRecord() ? "" : Stream.of(type.getRecordComponents())
                .map(c -> name(c.getGenericType()) + " " + c.getName()).collect(Collectors.joining(", ", "(", ")"));
        List<Type> above = new ArrayList<>(List.of(type.getGenericInterfaces()));
        Type parent = type.getGenericSuperclass();
        if (parent != null && parent != Object.class && parent != Record.class && !type.isEnum()) {
            above.add(0, parent);
        }
        return modifiers + kind + name(type) + components
                + above.stream().map(PublicApi::name).collect(Collectors.joining(", ", above.isEmpty() ? "" : " : ", ""));
    }

    private static String field(Field f) {
        return marks(f) + Modifier.toString(f.getModifiers() & ~Modifier.PUBLIC) + " " + name(f.getGenericType()) + " "
                + f.getName() + constant(f);
    }

    /** Hosts carry a copy of the value. */
    private static String constant(Field f) {
        if (!Modifier.isStatic(f.getModifiers()) || !f.getType().isPrimitive() && f.getType() != String.class) {
            return "";
        }
        try {
            return " = " + f.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static String executable(Executable e) {
        int shown = e.getModifiers() & ~Modifier.PUBLIC & ~Modifier.FINAL & ~Modifier.TRANSIENT & ~Modifier.VOLATILE;
        String result = e instanceof Method m ? name(m.getGenericReturnType()) + " " + m.getName() : "new";
        return marks(e) + Modifier.toString(shown) + (shown == 0 ? "" : " ") + variables(e) + result
                + names(e.getGenericParameterTypes(), "(", ")")
                + (e.getExceptionTypes().length == 0 ? "" : names(e.getGenericExceptionTypes(), " throws ", ""));
    }

    private static String variables(GenericDeclaration of) {
        return of.getTypeParameters().length == 0 ? "" : Stream.of(of.getTypeParameters())
                .map(v -> v.getName() + " extends " + names(v.getBounds(), "", "")).collect(Collectors.joining(", ", "<", "> "));
    }

    private static String names(Type[] types, String before, String after) {
        return Stream.of(types).map(PublicApi::name).collect(Collectors.joining(", ", before, after));
    }

    private static String name(Type type) {
        return type.getTypeName().replaceAll("\\b(java\\.lang|vn\\.nongthonmoi\\.criteria)\\.(?=[A-Z])", "").replace('$', '.');
    }

    /** All classes that the type and its members name, wherever in a signature. */
    static Set<Class<?>> named(Class<?> type) {
        Names names = new Names();
        names.add(type.getGenericSuperclass());
        names.add(type.getGenericInterfaces());
        names.add(type.getTypeParameters());
        names.addMarks(type);
        visible(type.getDeclaredFields()).forEach(f -> names.add(f.getGenericType()));
        Constructor<?>[] constructors = type.getDeclaredConstructors();
        Stream.<Executable>concat(visible(constructors), visible(type.getDeclaredMethods())).forEach(e -> {
            names.add(e.getGenericParameterTypes());
            names.add(e.getGenericExceptionTypes());
            names.add(e.getTypeParameters());
            names.add(e instanceof Method m ? m.getGenericReturnType() : void.class);
            names.addMarks(e);
        });
        return names.classes;
    }

    /** Takes types apart. */
    private static final class Names {

        private final Set<Class<?>> classes = new HashSet<>();
        private final Set<TypeVariable<?>> seen = new HashSet<>();

        void addMarks(AnnotatedElement e) {
            Stream.of(e.getAnnotations()).forEach(a -> classes.add(a.annotationType()));
        }

        void add(Type... types) {
            for (Type type : types) {
                if (type instanceof Class<?> c) {
                    classes.add(c);
                } else if (type instanceof ParameterizedType p) {
                    add(p.getRawType());
                    add(p.getActualTypeArguments());
                } else if (type instanceof GenericArrayType a) {
                    add(a.getGenericComponentType());
                } else if (type instanceof WildcardType w) {
                    add(w.getUpperBounds());
                    add(w.getLowerBounds());
                } else if (type instanceof TypeVariable<?> v && seen.add(v)) {
                    add(v.getBounds());
                }
            }
        }
    }
}
