package vn.nongthonmoi.benchmarks.peers;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.StatelessKieSession;
import vn.nongthonmoi.benchmarks.Peer;
import vn.nongthonmoi.benchmarks.Task;

/** Drools: a stateless session for each commune, or one session for all of them. */
public final class DroolsPeer implements Peer {

    private final Task task;
    private final KieBase base;

    private DroolsPeer(Task task, KieBase base) {
        this.task = task;
        this.base = base;
    }

    /** Rules compiled the classic way. */
    public static DroolsPeer classic(Task task, String drl) {
        return new DroolsPeer(task, Drl.classic(drl));
    }

    /** Rules compiled to the executable model. */
    public static DroolsPeer executableModel(Task task, String drl) {
        return new DroolsPeer(task, Drl.executableModel(drl));
    }

    @Override
    public void assess(Map<String, Object> values, byte[] indicators, byte[] criteria) {
        Arrays.fill(indicators, Task.NOT_MET);
        StatelessKieSession session = base.newStatelessKieSession();
        session.execute(new Commune(values, indicators));
        task.fold(indicators, criteria);
    }

    /** All communes in one session. */
    public void assess(List<Map<String, Object>> communes, byte[][] indicators, byte[][] criteria) {
        KieSession session = base.newKieSession();
        try {
            for (int i = 0; i < communes.size(); i++) {
                Arrays.fill(indicators[i], Task.NOT_MET);
                session.insert(new Commune(communes.get(i), indicators[i]));
            }
            session.fireAllRules();
            for (int i = 0; i < communes.size(); i++) {
                task.fold(indicators[i], criteria[i]);
            }
        } finally {
            session.dispose();
        }
    }
}
