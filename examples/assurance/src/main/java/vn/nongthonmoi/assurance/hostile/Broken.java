package vn.nongthonmoi.assurance.hostile;

/** What was promised of every input does not hold of one. */
final class Broken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Broken(String promise) {
        super(promise);
    }
}
