package vn.nongthonmoi.office.word;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.words.OfficeWords;

/**
 * The fields of a thing that a template may name: texts, and lists of things that have fields of their own. A name is written with marks
 * and spaces or without, in small letters or capitals: {@code {{Tên đơn vị}}} and {@code {{ten_don_vi}}} are one field.
 *
 * @param <T> the thing
 */
public final class Fields<T> {

    private final Texts texts;
    private final Map<String, Field<T, ?>> fields = new LinkedHashMap<>();

    /** Begins without any; the texts have what each field means, by the key {@code field.NAME}. */
    public Fields(Texts texts) {
        this.texts = texts;
    }

    /**
     * A field: a text, or a list of things with fields of their own.
     *
     * @param name as it is listed
     * @param meaning what it says, for people
     * @param text what it says of a thing; null for a list
     * @param items the things of a list
     * @param of their fields; null for a text
     * @param alone whether only a document about one unit has it
     */
    record Field<T, S>(String name, String meaning, Function<T, String> text, Function<T, List<S>> items, Fields<S> of, boolean alone) {

        boolean list() {
            return of != null;
        }

        Stream<Scope> scopes(T thing, Scope within) {
            List<S> things = items.apply(thing);
            return IntStream.range(0, things.size()).mapToObj(i -> new Scope(of.at(things.get(i)), i + 1, within));
        }
    }

    /** A thing and its fields. */
    record At<T>(Fields<T> fields, T thing) {

        String text(Field<T, ?> field) {
            return field.text().apply(thing);
        }
    }

    /** What fields stand for at a place of a document: those of the thing, then those around it. */
    record Scope(At<?> at, int number, Scope outer) {

        /** The text of a field; the number of the item where no field is called so. */
        String text(String name) {
            for (Scope scope = this; scope != null; scope = scope.outer) {
                String text = Fields.text(scope.at, key(name));
                if (text != null) {
                    return text;
                }
            }
            return String.valueOf(number);
        }

        /** The things of a list. */
        List<Scope> list(String name) {
            for (Scope scope = this; scope != null; scope = scope.outer) {
                List<Scope> list = Fields.list(scope.at, key(name), this);
                if (list != null) {
                    return list;
                }
            }
            throw new IllegalStateException("the template was not checked: " + name);
        }
    }

    /** Adds a text. */
    public Fields<T> text(String name, Function<T, ?> value) {
        return add(new Field<>(name, meaning(name), t -> Objects.toString(value.apply(t), ""), null, null, false));
    }

    /** Adds a list of things that have those fields. */
    public <S> Fields<T> list(String name, Function<T, List<S>> items, Fields<S> of) {
        return add(new Field<>(name, meaning(name), null, items, of, false));
    }

    /** Adds the fields of the one thing that a document is about; it may be about several, and has none of them then. */
    public <S> Fields<T> alone(Function<T, S> part, Fields<S> of) {
        of.fields.values().forEach(field -> lift(part, field));
        return this;
    }

    private <S, I> void lift(Function<T, S> part, Field<S, I> field) {
        add(new Field<>(field.name(), field.meaning(), field.list() ? null : t -> field.text().apply(part.apply(t)),
                field.list() ? t -> field.items().apply(part.apply(t)) : null, field.of(), true));
    }

    private Fields<T> add(Field<T, ?> field) {
        if (fields.putIfAbsent(key(field.name()), field) != null) {
            throw new IllegalArgumentException("two fields are called " + field.name());
        }
        return this;
    }

    private String meaning(String name) {
        // Criteria are called by their number, and mean the same for each of them.
        return texts.get("field." + key(name).replaceFirst("-[0-9.-]+$", "-n"));
    }

    /** A field as a list of fields shows it. */
    public record Listed(String name, String meaning) { }

    /** All fields with what they mean, those of lists after them. */
    public List<Listed> listed() {
        return listed("").toList();
    }

    private Stream<Listed> listed(String within) {
        return fields.values().stream().flatMap(f -> f.list()
                ? Stream.concat(Stream.of(new Listed(within + "{{#" + f.name() + "}} … {{/" + f.name() + "}}", f.meaning())),
                        f.of().listed(within + "    "))
                : Stream.of(new Listed(within + "{{" + f.name() + "}}", f.meaning())));
    }

    /** The name as it is compared. */
    static String key(String name) {
        return OfficeWords.plain(name);
    }

    Field<T, ?> find(String key) {
        return fields.get(key);
    }

    /** The field of that name in any list of these fields, and the list. */
    Field<?, ?> elsewhere(String key) {
        for (Field<T, ?> field : fields.values()) {
            if (field.list() && field.of().find(key) != null) {
                return field;
            }
            Field<?, ?> further = field.list() ? field.of().elsewhere(key) : null;
            if (further != null) {
                return further;
            }
        }
        return null;
    }

    Stream<String> names() {
        return fields.values().stream().map(Field::name);
    }

    At<T> at(T thing) {
        return new At<>(this, thing);
    }

    private static <T> String text(At<T> at, String key) {
        Field<T, ?> field = at.fields().find(key);
        return field == null || field.list() ? null : at.text(field);
    }

    private static <T> List<Scope> list(At<T> at, String key, Scope within) {
        Field<T, ?> field = at.fields().find(key);
        return field == null || !field.list() ? null : field.scopes(at.thing(), within).toList();
    }
}
