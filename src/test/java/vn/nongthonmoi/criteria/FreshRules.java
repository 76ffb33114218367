package vn.nongthonmoi.criteria;

import java.lang.reflect.Field;
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
        if (kept instanceof CriteriaLibrary) {
            Field finder = field(CriteriaLibrary.class, "finder");
            finder.set(kept, new SetFinder(fresh(((SetFinder) finder.get(kept)).base())));
            return;
        }
        CriteriaSet set = (CriteriaSet) kept;
        Field assessor = field(CriteriaSet.class, "assessor");
        RuleBase base = fresh((RuleBase) field(Assessor.class, "base").get(assessor.get(set)));
        Assessor anew = new Assessor(base);
        Resolver resolver = base.resolver(set.standard(), set.period()).orElseThrow();
        assessor.set(set, anew);
        field(CriteriaSet.class, "resolver").set(set, resolver);
        field(CriteriaSet.class, "admission").set(set, new Admission(set.standard(), set.province(), anew.plans(resolver, set.asOf())));
    }

    private static RuleBase fresh(RuleBase old) {
        return new RuleBase(old.layers(), old.compiled(), old::register);
    }

    private static Field field(Class<?> of, String name) throws NoSuchFieldException {
        Field field = of.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }
}
