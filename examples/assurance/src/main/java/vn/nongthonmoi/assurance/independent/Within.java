package vn.nongthonmoi.assurance.independent;

/** Who is within, for rows that are counted: a unit and what is known of it. */
record Within(OneUnit unit, Given given) { }
