package vn.nongthonmoi.benchmarks.peers;

import java.util.function.Function;
import vn.nongthonmoi.benchmarks.Peer;
import vn.nongthonmoi.benchmarks.Task;

/** The engines that are asked about one commune at a time. */
public enum Peers {
    /** This library. */
    LIBRARY(LibraryPeer::new),
    /** Straight Java. */
    HANDWRITTEN(task -> new HandwrittenMap()),
    /** A Drools session a commune, rules compiled the classic way. */
    DROOLS_CLASSIC(DroolsPeer::classic),
    /** The same with the executable model. */
    DROOLS_MODEL(DroolsPeer::executableModel),
    /** A decision table in kie-dmn. */
    KIE_DMN(KieDmnPeer::new),
    /** The same table in Camunda's engine. */
    CAMUNDA_DMN(CamundaPeer::new),
    /** Evrete. */
    EVRETE(EvretePeer::new),
    /** Easy Rules. */
    EASY_RULES(EasyRulesPeer::new),
    /** JsonLogic. */
    JSON_LOGIC(JsonLogicPeer::new);

    private final Function<Task, Peer> maker;

    Peers(Function<Task, Peer> maker) {
        this.maker = maker;
    }

    /** Makes one that knows the indicators. */
    public Peer make(Task task) {
        return maker.apply(task);
    }
}
