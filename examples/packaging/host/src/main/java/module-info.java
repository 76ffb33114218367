/** A host that is a named module. */
@SuppressWarnings("requires-automatic")
module vn.nongthonmoi.packaging {
    requires vn.nongthonmoi.criteria;
    // Drools wants it and cannot say so: its jars are automatic modules, which bring along no named one.
    requires org.slf4j;

    exports vn.nongthonmoi.packaging;
}
