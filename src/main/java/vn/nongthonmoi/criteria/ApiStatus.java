package vn.nongthonmoi.criteria;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How long a host may rely on something. A package carries one of these marks; a type or method that differs from its
 * package carries its own. What is to go away is {@link Deprecated} besides. What a break is and how it is announced is
 * said in {@code docs/MIGRATION.md}.
 *
 * @since 0.1.0
 */
public final class ApiStatus {

    private ApiStatus() { }

    /** Kept: changed incompatibly with a note on how to migrate only, and deprecated for one minor version before. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.PACKAGE)
    public @interface Stable {
    }

    /** For use, but its form may still change in any minor version, with a note on how to migrate. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.PACKAGE, ElementType.TYPE, ElementType.METHOD})
    public @interface Experimental {
    }

    /** Not for hosts: may change or go away in any version, without notice. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.PACKAGE)
    public @interface Internal {
    }
}
