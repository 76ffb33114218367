package vn.nongthonmoi.criteria;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import vn.nongthonmoi.criteria.internal.check.Assessor;
import vn.nongthonmoi.criteria.internal.resolve.Resolver;
import vn.nongthonmoi.criteria.internal.resolve.RuleBase;

/**
 * Empties the libraries and sets that test classes keep, before each test. Mutation testing changes classes in a JVM
 * that goes on running: sheets resolved by the code of one mutant would answer for the next. What Drools compiled stays,
 * for it is not mutated and takes the time. Only at work where JUnit looks for extensions by itself.
 */
public final class FreshRules implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) throws ReflectiveOperationException {
        for (Class<?> c = context.getRequiredTestClass(); c != null; c = c.getEnclosingClass()) {
            for (Field kept : c.getDeclaredFields()) {
                if (kept.getType() == CriteriaLibrary.class || kept.getType() == CriteriaSet.class) {
                    kept.setAccessible(true);
                    renew(kept.get(null));
                }
            }
        }
    }

    private static void renew(Object kept) throws ReflectiveOperationException {
        RuleBase base = fresh((RuleBase) field(Assessor.class, "base").get(field(kept.getClass(), "assessor").get(kept)));
        field(kept.getClass(), "assessor").set(kept, new Assessor(base));
        if (kept instanceof CriteriaSet set) {
            field(CriteriaSet.class, "resolver").set(set, ((Map<?, ?>) field(RuleBase.class, "resolvers").get(base))
                    .get(set.standard() + " " + set.period()));
            field(CriteriaSet.class, "admission").set(set, new Admission(set.standard(), set.province(),
                    ((Assessor) field(CriteriaSet.class, "assessor").get(set))
                            .plans((Resolver) field(CriteriaSet.class, "resolver").get(set), set.asOf())));
        } else {
            field(CriteriaLibrary.class, "base").set(kept, base);
        }
    }

    private static RuleBase fresh(RuleBase old) throws ReflectiveOperationException {
        Field compiled = field(RuleBase.class, "compiled");
        Constructor<RuleBase> constructor =
                RuleBase.class.getDeclaredConstructor(List.class, List.class, compiled.getType(), Supplier.class);
        constructor.setAccessible(true);
        return constructor.newInstance(field(RuleBase.class, "layers").get(old),
                field(RuleBase.class, "warnings").get(old), compiled.get(old), field(RuleBase.class, "register").get(old));
    }

    private static Field field(Class<?> of, String name) throws NoSuchFieldException {
        Field field = of.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }
}
