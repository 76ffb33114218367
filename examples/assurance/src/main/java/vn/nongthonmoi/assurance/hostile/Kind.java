package vn.nongthonmoi.assurance.hostile;

import java.io.IOException;
import java.util.Random;

/** A kind of hostile input. */
interface Kind {

    /** As it is named on the command line and in a finding. */
    String title();

    /**
     * Makes one input and tries it.
     *
     * @param number of the input; inputs that follow each other may share work
     * @param random all that is random about it
     * @param input is told what the input is, before it is tried
     * @throws Broken if a promise does not hold; anything else that is thrown was not promised either
     */
    void tryOne(long number, Random random, Input input) throws IOException;

    /** What is known of an input while it is tried, so that whatever it leads to can be told with it. */
    final class Input {
        private String text = "";

        void is(String now) {
            text = now;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
