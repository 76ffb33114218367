package vn.nongthonmoi.criteria.internal.rules;

import vn.nongthonmoi.criteria.Message;

/** A sentence says more of a row that no sentence of its rule states, or none that was understood. */
final class UnstatedRowException extends MisfitException {
    private static final long serialVersionUID = 1L;

    UnstatedRowException(String row) {
        super("muc", Message.of("NTM-127", row));
    }
}
