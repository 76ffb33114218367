package vn.nongthonmoi.office.document;

/** Things by their numbers from 0, put together pair by pair: those are of one group that have one root. */
final class Groups {

    private final int[] parents;

    Groups(int size) {
        parents = new int[size];
        for (int i = 0; i < size; i++) {
            parents[i] = i;
        }
    }

    /** How many things there are. */
    int size() {
        return parents.length;
    }

    /** The thing that stands for the group of another. */
    int root(int of) {
        int root = of;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    /** Puts the group of one into that of another. */
    void join(int one, int other) {
        parents[root(one)] = root(other);
    }
}
