package vn.nongthonmoi.benchmarks.peers;

import java.math.BigDecimal;
import java.util.Map;
import vn.nongthonmoi.benchmarks.Peer;
import vn.nongthonmoi.benchmarks.Task;

/**
 * What a programmer writes who has one set to check and no time to lose: straight Java over a map. For every commune it
 * allocates its answer, an array of 57 bytes and one of 19, and nothing else.
 */
public final class HandwrittenMap implements Peer {

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

    private final Task task;
    private byte[] latest;
    private byte[] latestCriteria;

    public HandwrittenMap(Task task) {
        this.task = task;
    }

    private static BigDecimal number(Map<String, Object> values, String column) {
        return (BigDecimal) values.get(column);
    }

    private static boolean pass(Map<String, Object> values, String column) {
        return (Boolean) values.get(column);
    }

    @Override
    public void assess(Map<String, Object> values, byte[] indicators, byte[] criteria) {
        latest = new byte[57];
        latestCriteria = new byte[19];
        check(values, latest);
        task.fold(latest, latestCriteria);
        System.arraycopy(latest, 0, indicators, 0, latest.length);
        System.arraycopy(latestCriteria, 0, criteria, 0, latestCriteria.length);
    }

    private static void check(Map<String, Object> values, byte[] statuses) {
        statuses[0] = pass(values, "1.1") ? Task.MET : Task.NOT_MET; // 1.1
        statuses[1] = pass(values, "1.2") ? Task.MET : Task.NOT_MET; // 1.2
        statuses[2] = Task.UNSPECIFIED; // 2.1
        statuses[3] = Task.UNSPECIFIED; // 2.2
        statuses[4] = Task.UNSPECIFIED; // 2.3
        statuses[5] = Task.UNSPECIFIED; // 2.4
        statuses[6] = number(values, "3.1").compareTo(N_80) >= 0 ? Task.MET : Task.NOT_MET; // 3.1
        statuses[7] = pass(values, "3.2") ? Task.MET : Task.NOT_MET; // 3.2
        statuses[8] = pass(values, "4.1") ? Task.MET : Task.NOT_MET; // 4.1
        statuses[9] = number(values, "4.2").compareTo(N_95) >= 0 ? Task.MET : Task.NOT_MET; // 4.2
        statuses[10] = // 5
                number(values, "5").compareTo(N_100) >= 0
                && (number(values, "5.truong").compareTo(N_3) <= 0 || number(values, "5.a").compareTo(N_70) >= 0)
                && (number(values, "5.truong").compareTo(N_3) > 0 || number(values, "5.b").compareTo(N_50) >= 0)
                ? Task.MET : Task.NOT_MET;
        statuses[11] = pass(values, "6.1") ? Task.MET : Task.NOT_MET; // 6.1
        statuses[12] = pass(values, "6.2") ? Task.MET : Task.NOT_MET; // 6.2
        statuses[13] = number(values, "6.3").compareTo(N_100) >= 0 ? Task.MET : Task.NOT_MET; // 6.3
        statuses[14] = pass(values, "7") ? Task.MET : Task.NOT_MET; // 7
        statuses[15] = pass(values, "8.1") ? Task.MET : Task.NOT_MET; // 8.1
        statuses[16] = pass(values, "8.2") ? Task.MET : Task.NOT_MET; // 8.2
        statuses[17] = pass(values, "8.3") ? Task.MET : Task.NOT_MET; // 8.3
        statuses[18] = pass(values, "8.4") ? Task.MET : Task.NOT_MET; // 8.4
        statuses[19] = number(values, "9.1").compareTo(BigDecimal.ZERO) == 0 ? Task.MET : Task.NOT_MET; // 9.1
        statuses[20] = number(values, "9.2").compareTo(N_75) >= 0 ? Task.MET : Task.NOT_MET; // 9.2
        statuses[21] = number(values, "10").compareTo(N_45) >= 0 ? Task.MET : Task.NOT_MET; // 10
        statuses[22] = number(values, "11").compareTo(N_13) <= 0 ? Task.MET : Task.NOT_MET; // 11
        statuses[23] = number(values, "12.1").compareTo(N_60) >= 0 ? Task.MET : Task.NOT_MET; // 12.1
        statuses[24] = number(values, "12.2").compareTo(N_20) >= 0 ? Task.MET : Task.NOT_MET; // 12.2
        statuses[25] = pass(values, "13.1") ? Task.MET : Task.NOT_MET; // 13.1
        statuses[26] = pass(values, "13.2") ? Task.MET : Task.NOT_MET; // 13.2
        statuses[27] = pass(values, "13.3") ? Task.MET : Task.NOT_MET; // 13.3
        statuses[28] = pass(values, "13.4") ? Task.MET : Task.NOT_MET; // 13.4
        statuses[29] = pass(values, "13.5") ? Task.MET : Task.NOT_MET; // 13.5
        statuses[30] = // 14.1
                number(values, "14.1.a").compareTo(N_98) >= 0
                && pass(values, "14.1.b")
                && number(values, "14.1.c").compareTo(N_2) >= 0
                && number(values, "14.1.d").compareTo(N_2) >= 0
                && number(values, "14.1.e").compareTo(N_2) >= 0 ? Task.MET : Task.NOT_MET;
        statuses[31] = Task.UNSPECIFIED; // 14.2
        statuses[32] = number(values, "15.1").compareTo(N_90) >= 0 ? Task.MET : Task.NOT_MET; // 15.1
        statuses[33] = pass(values, "15.2") ? Task.MET : Task.NOT_MET; // 15.2
        statuses[34] = number(values, "15.3").compareTo(N_24) <= 0 ? Task.MET : Task.NOT_MET; // 15.3
        statuses[35] = pass(values, "15.4") ? Task.MET : Task.NOT_MET; // 15.4
        statuses[36] = Task.UNSPECIFIED; // 16
        statuses[37] = Task.UNSPECIFIED; // 17.1
        statuses[38] = Task.UNSPECIFIED; // 17.2
        statuses[39] = pass(values, "17.3") ? Task.MET : Task.NOT_MET; // 17.3
        statuses[40] = number(values, "17.4").compareTo(N_2) >= 0 ? Task.MET : Task.NOT_MET; // 17.4
        statuses[41] = pass(values, "17.5") ? Task.MET : Task.NOT_MET; // 17.5
        statuses[42] = Task.UNSPECIFIED; // 17.6
        statuses[43] = number(values, "17.7").compareTo(N_100) >= 0 ? Task.MET : Task.NOT_MET; // 17.7
        statuses[44] = number(values, "17.8").compareTo(N_70) >= 0 ? Task.MET : Task.NOT_MET; // 17.8
        statuses[45] = number(values, "17.9").compareTo(N_60) >= 0 ? Task.MET : Task.NOT_MET; // 17.9
        statuses[46] = number(values, "17.10").compareTo(N_100) >= 0 ? Task.MET : Task.NOT_MET; // 17.10
        statuses[47] = number(values, "17.11").compareTo(N_30) >= 0 ? Task.MET : Task.NOT_MET; // 17.11
        statuses[48] = Task.UNSPECIFIED; // 17.12
        statuses[49] = number(values, "18.1").compareTo(N_100) >= 0 ? Task.MET : Task.NOT_MET; // 18.1
        statuses[50] = pass(values, "18.2") ? Task.MET : Task.NOT_MET; // 18.2
        statuses[51] = number(values, "18.3").compareTo(N_100) >= 0 ? Task.MET : Task.NOT_MET; // 18.3
        statuses[52] = pass(values, "18.4") ? Task.MET : Task.NOT_MET; // 18.4
        statuses[53] = pass(values, "18.5") ? Task.MET : Task.NOT_MET; // 18.5
        statuses[54] = pass(values, "18.6") ? Task.MET : Task.NOT_MET; // 18.6
        statuses[55] = pass(values, "19.1") ? Task.MET : Task.NOT_MET; // 19.1
        statuses[56] = pass(values, "19.2") ? Task.MET : Task.NOT_MET; // 19.2
    }
}
