package vn.nongthonmoi.benchmarks.peers;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.nongthonmoi.benchmarks.Peer;
import vn.nongthonmoi.benchmarks.Task;

/**
 * What a programmer writes who has one set to check and others who read the answer: straight Java over a map that
 * returns statuses by code. For every commune it allocates its answer, two linked hash maps with an entry a row.
 */
public final class HandwrittenResult implements Peer {

    private enum Status {
        MET(Task.MET), UNSPECIFIED(Task.UNSPECIFIED), NOT_MET(Task.NOT_MET);

        private final byte number;

        Status(byte number) {
            this.number = number;
        }

        static Status worse(Status one, Status other) {
            return one.compareTo(other) >= 0 ? one : other;
        }
    }

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

    private Map<String, Status> indicators;
    private Map<String, Status> criteria;

    @Override
    public void assess(Map<String, Object> values, byte[] indicatorStatuses, byte[] criterionStatuses) {
        indicators = new LinkedHashMap<>();
        criteria = new LinkedHashMap<>();
        check(values);
        read(indicators, indicatorStatuses);
        read(criteria, criterionStatuses);
    }

    private static void read(Map<String, Status> statuses, byte[] into) {
        int next = 0;
        for (Status status : statuses.values()) {
            into[next++] = status.number;
        }
    }

    private static BigDecimal number(Map<String, Object> values, String column) {
        return (BigDecimal) values.get(column);
    }

    private static boolean pass(Map<String, Object> values, String column) {
        return (Boolean) values.get(column);
    }

    private void put(String criterion, String indicator, boolean holds) {
        put(criterion, indicator, holds ? Status.MET : Status.NOT_MET);
    }

    private void put(String criterion, String indicator, Status status) {
        indicators.put(indicator, status);
        criteria.merge(criterion, status, Status::worse);
    }

    private void check(Map<String, Object> values) {
        put("1", "1.1", pass(values, "1.1"));
        put("1", "1.2", pass(values, "1.2"));
        put("2", "2.1", Status.UNSPECIFIED);
        put("2", "2.2", Status.UNSPECIFIED);
        put("2", "2.3", Status.UNSPECIFIED);
        put("2", "2.4", Status.UNSPECIFIED);
        put("3", "3.1", number(values, "3.1").compareTo(N_80) >= 0);
        put("3", "3.2", pass(values, "3.2"));
        put("4", "4.1", pass(values, "4.1"));
        put("4", "4.2", number(values, "4.2").compareTo(N_95) >= 0);
        put("5", "5",
                number(values, "5").compareTo(N_100) >= 0
                && (number(values, "5.truong").compareTo(N_3) <= 0 || number(values, "5.a").compareTo(N_70) >= 0)
                && (number(values, "5.truong").compareTo(N_3) > 0 || number(values, "5.b").compareTo(N_50) >= 0));
        put("6", "6.1", pass(values, "6.1"));
        put("6", "6.2", pass(values, "6.2"));
        put("6", "6.3", number(values, "6.3").compareTo(N_100) >= 0);
        put("7", "7", pass(values, "7"));
        put("8", "8.1", pass(values, "8.1"));
        put("8", "8.2", pass(values, "8.2"));
        put("8", "8.3", pass(values, "8.3"));
        put("8", "8.4", pass(values, "8.4"));
        put("9", "9.1", number(values, "9.1").compareTo(BigDecimal.ZERO) == 0);
        put("9", "9.2", number(values, "9.2").compareTo(N_75) >= 0);
        put("10", "10", number(values, "10").compareTo(N_45) >= 0);
        put("11", "11", number(values, "11").compareTo(N_13) <= 0);
        put("12", "12.1", number(values, "12.1").compareTo(N_60) >= 0);
        put("12", "12.2", number(values, "12.2").compareTo(N_20) >= 0);
        put("13", "13.1", pass(values, "13.1"));
        put("13", "13.2", pass(values, "13.2"));
        put("13", "13.3", pass(values, "13.3"));
        put("13", "13.4", pass(values, "13.4"));
        put("13", "13.5", pass(values, "13.5"));
        put("14", "14.1",
                number(values, "14.1.a").compareTo(N_98) >= 0
                && pass(values, "14.1.b")
                && number(values, "14.1.c").compareTo(N_2) >= 0
                && number(values, "14.1.d").compareTo(N_2) >= 0
                && number(values, "14.1.e").compareTo(N_2) >= 0);
        put("14", "14.2", Status.UNSPECIFIED);
        put("15", "15.1", number(values, "15.1").compareTo(N_90) >= 0);
        put("15", "15.2", pass(values, "15.2"));
        put("15", "15.3", number(values, "15.3").compareTo(N_24) <= 0);
        put("15", "15.4", pass(values, "15.4"));
        put("16", "16", Status.UNSPECIFIED);
        put("17", "17.1", Status.UNSPECIFIED);
        put("17", "17.2", Status.UNSPECIFIED);
        put("17", "17.3", pass(values, "17.3"));
        put("17", "17.4", number(values, "17.4").compareTo(N_2) >= 0);
        put("17", "17.5", pass(values, "17.5"));
        put("17", "17.6", Status.UNSPECIFIED);
        put("17", "17.7", number(values, "17.7").compareTo(N_100) >= 0);
        put("17", "17.8", number(values, "17.8").compareTo(N_70) >= 0);
        put("17", "17.9", number(values, "17.9").compareTo(N_60) >= 0);
        put("17", "17.10", number(values, "17.10").compareTo(N_100) >= 0);
        put("17", "17.11", number(values, "17.11").compareTo(N_30) >= 0);
        put("17", "17.12", Status.UNSPECIFIED);
        put("18", "18.1", number(values, "18.1").compareTo(N_100) >= 0);
        put("18", "18.2", pass(values, "18.2"));
        put("18", "18.3", number(values, "18.3").compareTo(N_100) >= 0);
        put("18", "18.4", pass(values, "18.4"));
        put("18", "18.5", pass(values, "18.5"));
        put("18", "18.6", pass(values, "18.6"));
        put("19", "19.1", pass(values, "19.1"));
        put("19", "19.2", pass(values, "19.2"));
    }
}
