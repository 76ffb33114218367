package vn.nongthonmoi.benchmarks.peers;

import vn.nongthonmoi.benchmarks.Peer;
import vn.nongthonmoi.benchmarks.Task;

/** Who is asked about one commune at a time. */
public enum Peers {
    /** This library, statuses only. */
    LIBRARY("this library", false),
    /** This library: after the statuses, all that explains them is read. */
    LIBRARY_EXPLAINED("this library, every row explained", false),
    /** Straight Java that fills two arrays. */
    HANDWRITTEN("hand-written Java, into arrays", false),
    /** Straight Java that returns what programmers usually return. */
    HANDWRITTEN_RESULT("hand-written Java, into maps", false),
    /** A Drools session a commune, rules compiled the classic way. */
    DROOLS_CLASSIC("Drools, a session a commune, classic", true),
    /** The same with the executable model. */
    DROOLS_MODEL("Drools, a session a commune, executable model", true),
    /** A decision table in kie-dmn. */
    KIE_DMN("kie-dmn-core", true),
    /** The same table in Camunda's engine. */
    CAMUNDA_DMN("Camunda DMN", true),
    /** Evrete. */
    EVRETE("Evrete", true),
    /** Easy Rules. */
    EASY_RULES("Easy Rules", true),
    /** JsonLogic. */
    JSON_LOGIC("json-logic-java", true);

    private final String title;
    private final boolean engine;

    Peers(String title, boolean engine) {
        this.title = title;
        this.engine = engine;
    }

    /** The name in tables. */
    public String title() {
        return title;
    }

    /** Whether it is an engine, rather than this library or code written for the one set. */
    public boolean engine() {
        return engine;
    }

    /** Makes one that knows the indicators. */
    public Peer make(Task task) {
        return make(task, source(task));
    }

    /** The rules as the engine reads them: what its users would have in a file. Empty where they are Java. */
    public String source(Task task) {
        return switch (this) {
            case DROOLS_CLASSIC, DROOLS_MODEL -> Drl.of(task);
            case KIE_DMN -> DmnTable.of(task, "-");
            case CAMUNDA_DMN -> DmnTable.of(task, "");
            case JSON_LOGIC -> JsonLogicPeer.source(task);
            case LIBRARY, LIBRARY_EXPLAINED, HANDWRITTEN, HANDWRITTEN_RESULT, EVRETE, EASY_RULES -> "";
        };
    }

    /**
     * The same by a source that was made before. No class of another peer is loaded: cold starts go through here.
     *
     * @param source as {@link #source} makes it
     */
    public Peer make(Task task, String source) {
        return switch (this) {
            case LIBRARY -> new LibraryPeer();
            case LIBRARY_EXPLAINED -> new ExplainingPeer();
            case HANDWRITTEN -> new HandwrittenMap(task);
            case HANDWRITTEN_RESULT -> new HandwrittenResult();
            case DROOLS_CLASSIC -> DroolsPeer.classic(task, source);
            case DROOLS_MODEL -> DroolsPeer.executableModel(task, source);
            case KIE_DMN -> new KieDmnPeer(task, source);
            case CAMUNDA_DMN -> new CamundaPeer(task, source);
            case EVRETE -> new EvretePeer(task);
            case EASY_RULES -> new EasyRulesPeer(task);
            case JSON_LOGIC -> new JsonLogicPeer(task, source);
        };
    }
}
