package vn.nongthonmoi.benchmarks.peers;

import java.math.BigDecimal;
import vn.nongthonmoi.benchmarks.Task;

/**
 * Straight Java over arrays: a cell a column, in the order of {@link Task#columns()}, numbers in one array and đạt in
 * the other.
 */
public final class HandwrittenArrays {

    private static final BigDecimal N_2 = new BigDecimal("2");
    private static final BigDecimal N_3 = new BigDecimal("3");
    private static final BigDecimal N_13 = new BigDecimal("13");
    private static final BigDecimal N_20 = new BigDecimal("20");
    private static final BigDecimal N_24 = new BigDecimal("24");
    private static final BigDecimal N_30 = new BigDecimal("30");
    private static final BigDecimal N_45 = new BigDecimal("45");
    private static final BigDecimal N_50 = new BigDecimal("50");
    private static final BigDecimal N_60 = new BigDecimal("60");
    private static final BigDecimal N_70 = new BigDecimal("70");
    private static final BigDecimal N_75 = new BigDecimal("75");
    private static final BigDecimal N_80 = new BigDecimal("80");
    private static final BigDecimal N_90 = new BigDecimal("90");
    private static final BigDecimal N_95 = new BigDecimal("95");
    private static final BigDecimal N_98 = new BigDecimal("98");
    private static final BigDecimal N_100 = new BigDecimal("100");

    private HandwrittenArrays() { }

    public static void assess(BigDecimal[] n, boolean[] p, byte[] statuses) {
        statuses[0] = p[0] ? Task.MET : Task.NOT_MET; // 1.1
        statuses[1] = p[1] ? Task.MET : Task.NOT_MET; // 1.2
        statuses[2] = Task.UNSPECIFIED; // 2.1
        statuses[3] = Task.UNSPECIFIED; // 2.2
        statuses[4] = Task.UNSPECIFIED; // 2.3
        statuses[5] = Task.UNSPECIFIED; // 2.4
        statuses[6] = n[2].compareTo(N_80) >= 0 ? Task.MET : Task.NOT_MET; // 3.1
        statuses[7] = p[3] ? Task.MET : Task.NOT_MET; // 3.2
        statuses[8] = p[4] ? Task.MET : Task.NOT_MET; // 4.1
        statuses[9] = n[5].compareTo(N_95) >= 0 ? Task.MET : Task.NOT_MET; // 4.2
        statuses[10] = // 5
                n[6].compareTo(N_100) >= 0
                && (n[7].compareTo(N_3) <= 0 || n[8].compareTo(N_70) >= 0)
                && (n[7].compareTo(N_3) > 0 || n[9].compareTo(N_50) >= 0) ? Task.MET : Task.NOT_MET;
        statuses[11] = p[10] ? Task.MET : Task.NOT_MET; // 6.1
        statuses[12] = p[11] ? Task.MET : Task.NOT_MET; // 6.2
        statuses[13] = n[12].compareTo(N_100) >= 0 ? Task.MET : Task.NOT_MET; // 6.3
        statuses[14] = p[13] ? Task.MET : Task.NOT_MET; // 7
        statuses[15] = p[14] ? Task.MET : Task.NOT_MET; // 8.1
        statuses[16] = p[15] ? Task.MET : Task.NOT_MET; // 8.2
        statuses[17] = p[16] ? Task.MET : Task.NOT_MET; // 8.3
        statuses[18] = p[17] ? Task.MET : Task.NOT_MET; // 8.4
        statuses[19] = n[18].compareTo(BigDecimal.ZERO) == 0 ? Task.MET : Task.NOT_MET; // 9.1
        statuses[20] = n[19].compareTo(N_75) >= 0 ? Task.MET : Task.NOT_MET; // 9.2
        statuses[21] = n[20].compareTo(N_45) >= 0 ? Task.MET : Task.NOT_MET; // 10
        statuses[22] = n[21].compareTo(N_13) <= 0 ? Task.MET : Task.NOT_MET; // 11
        statuses[23] = n[22].compareTo(N_60) >= 0 ? Task.MET : Task.NOT_MET; // 12.1
        statuses[24] = n[23].compareTo(N_20) >= 0 ? Task.MET : Task.NOT_MET; // 12.2
        statuses[25] = p[24] ? Task.MET : Task.NOT_MET; // 13.1
        statuses[26] = p[25] ? Task.MET : Task.NOT_MET; // 13.2
        statuses[27] = p[26] ? Task.MET : Task.NOT_MET; // 13.3
        statuses[28] = p[27] ? Task.MET : Task.NOT_MET; // 13.4
        statuses[29] = p[28] ? Task.MET : Task.NOT_MET; // 13.5
        statuses[30] = // 14.1
                n[29].compareTo(N_98) >= 0
                && p[30]
                && n[31].compareTo(N_2) >= 0
                && n[32].compareTo(N_2) >= 0
                && n[33].compareTo(N_2) >= 0 ? Task.MET : Task.NOT_MET;
        statuses[31] = Task.UNSPECIFIED; // 14.2
        statuses[32] = n[34].compareTo(N_90) >= 0 ? Task.MET : Task.NOT_MET; // 15.1
        statuses[33] = p[35] ? Task.MET : Task.NOT_MET; // 15.2
        statuses[34] = n[36].compareTo(N_24) <= 0 ? Task.MET : Task.NOT_MET; // 15.3
        statuses[35] = p[37] ? Task.MET : Task.NOT_MET; // 15.4
        statuses[36] = Task.UNSPECIFIED; // 16
        statuses[37] = Task.UNSPECIFIED; // 17.1
        statuses[38] = Task.UNSPECIFIED; // 17.2
        statuses[39] = p[38] ? Task.MET : Task.NOT_MET; // 17.3
        statuses[40] = n[39].compareTo(N_2) >= 0 ? Task.MET : Task.NOT_MET; // 17.4
        statuses[41] = p[40] ? Task.MET : Task.NOT_MET; // 17.5
        statuses[42] = Task.UNSPECIFIED; // 17.6
        statuses[43] = n[41].compareTo(N_100) >= 0 ? Task.MET : Task.NOT_MET; // 17.7
        statuses[44] = n[42].compareTo(N_70) >= 0 ? Task.MET : Task.NOT_MET; // 17.8
        statuses[45] = n[43].compareTo(N_60) >= 0 ? Task.MET : Task.NOT_MET; // 17.9
        statuses[46] = n[44].compareTo(N_100) >= 0 ? Task.MET : Task.NOT_MET; // 17.10
        statuses[47] = n[45].compareTo(N_30) >= 0 ? Task.MET : Task.NOT_MET; // 17.11
        statuses[48] = Task.UNSPECIFIED; // 17.12
        statuses[49] = n[46].compareTo(N_100) >= 0 ? Task.MET : Task.NOT_MET; // 18.1
        statuses[50] = p[47] ? Task.MET : Task.NOT_MET; // 18.2
        statuses[51] = n[48].compareTo(N_100) >= 0 ? Task.MET : Task.NOT_MET; // 18.3
        statuses[52] = p[49] ? Task.MET : Task.NOT_MET; // 18.4
        statuses[53] = p[50] ? Task.MET : Task.NOT_MET; // 18.5
        statuses[54] = p[51] ? Task.MET : Task.NOT_MET; // 18.6
        statuses[55] = p[52] ? Task.MET : Task.NOT_MET; // 19.1
        statuses[56] = p[53] ? Task.MET : Task.NOT_MET; // 19.2
    }
}
