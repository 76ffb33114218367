package vn.nongthonmoi.criteria;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A province as the rules list it on a day. Given out by {@link CriteriaLibrary#provinces}; immutable.
 *
 * @since 0.1.0
 */
public final class ListedProvince {

    private final Province province;
    private final String name;
    private final List<Province> formedFrom;
    private final Province successor;

    ListedProvince(Province province, String name, List<Province> formedFrom, Province successor) {
        this.province = province;
        this.name = name;
        this.formedFrom = List.copyOf(formedFrom);
        this.successor = successor;
    }

    /** The province, by the code that it has on that day. */
    public Province province() {
        return province;
    }

    /** The name without the kind, for example {@code Lào Cai}; empty where the rules list no units. */
    public String name() {
        return name;
    }

    /** The provinces it was formed from by a merger, itself among them; empty where it was not. Unmodifiable. */
    public List<Province> formedFrom() {
        return formedFrom;
    }

    /** The province that it becomes part of by the next merger, which may have its code; empty where none is known. */
    public Optional<Province> successor() {
        return Optional.ofNullable(successor);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ListedProvince p && province.equals(p.province) && name.equals(p.name)
                && formedFrom.equals(p.formedFrom) && Objects.equals(successor, p.successor);
    }

    @Override
    public int hashCode() {
        return province.hashCode();
    }

    /** The code and the name. */
    @Override
    public String toString() {
        return (province + " " + name).strip();
    }
}
