package vn.nongthonmoi.benchmarks.peers;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import vn.nongthonmoi.benchmarks.Peer;
import vn.nongthonmoi.benchmarks.Task;

/** The decision table in kie-dmn. */
public final class KieDmnPeer implements Peer {

    private final Task task;
    private final DMNRuntime runtime;
    private final DMNModel model;

    public KieDmnPeer(Task task, String table) {
        this.task = task;
        Resource resource = ResourceFactory.newReaderResource(new StringReader(table), "UTF-8");
        resource.setSourcePath("indicators.dmn");
        runtime = DMNRuntimeBuilder.fromDefaults().buildConfiguration().fromResources(List.of(resource))
                .getOrElseThrow(IllegalStateException::new);
        model = runtime.getModel(DmnTable.NAMESPACE, DmnTable.MODEL);
    }

    @Override
    public void assess(Map<String, Object> values, byte[] indicators, byte[] criteria) {
        DMNContext context = runtime.newContext();
        values.forEach((column, value) -> context.set(Drl.property(column), value));
        DMNResult result = runtime.evaluateAll(model, context);
        if (result.hasErrors()) {
            throw new IllegalStateException(result.getMessages().toString());
        }
        DmnTable.answer(task, (Iterable<?>) result.getDecisionResultByName(DmnTable.DECISION).getResult(), indicators,
                criteria);
    }
}
