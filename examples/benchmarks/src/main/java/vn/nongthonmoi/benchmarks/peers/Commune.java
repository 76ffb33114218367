package vn.nongthonmoi.benchmarks.peers;

import java.math.BigDecimal;
import java.util.Map;
import vn.nongthonmoi.benchmarks.Task;

/** A commune as a fact of rule engines: a property a column, and the answers. */
public final class Commune {

    private final boolean i1_1;
    private final boolean i1_2;
    private final BigDecimal i3_1;
    private final boolean i3_2;
    private final boolean i4_1;
    private final BigDecimal i4_2;
    private final BigDecimal i5;
    private final BigDecimal i5_truong;
    private final BigDecimal i5_a;
    private final BigDecimal i5_b;
    private final boolean i6_1;
    private final boolean i6_2;
    private final BigDecimal i6_3;
    private final boolean i7;
    private final boolean i8_1;
    private final boolean i8_2;
    private final boolean i8_3;
    private final boolean i8_4;
    private final BigDecimal i9_1;
    private final BigDecimal i9_2;
    private final BigDecimal i10;
    private final BigDecimal i11;
    private final BigDecimal i12_1;
    private final BigDecimal i12_2;
    private final boolean i13_1;
    private final boolean i13_2;
    private final boolean i13_3;
    private final boolean i13_4;
    private final boolean i13_5;
    private final BigDecimal i14_1_a;
    private final boolean i14_1_b;
    private final BigDecimal i14_1_c;
    private final BigDecimal i14_1_d;
    private final BigDecimal i14_1_e;
    private final BigDecimal i15_1;
    private final boolean i15_2;
    private final BigDecimal i15_3;
    private final boolean i15_4;
    private final boolean i17_3;
    private final BigDecimal i17_4;
    private final boolean i17_5;
    private final BigDecimal i17_7;
    private final BigDecimal i17_8;
    private final BigDecimal i17_9;
    private final BigDecimal i17_10;
    private final BigDecimal i17_11;
    private final BigDecimal i18_1;
    private final boolean i18_2;
    private final BigDecimal i18_3;
    private final boolean i18_4;
    private final boolean i18_5;
    private final boolean i18_6;
    private final boolean i19_1;
    private final boolean i19_2;
    private final byte[] statuses;

    public Commune(Map<String, Object> values, byte[] statuses) {
        i1_1 = (Boolean) values.get("1.1");
        i1_2 = (Boolean) values.get("1.2");
        i3_1 = (BigDecimal) values.get("3.1");
        i3_2 = (Boolean) values.get("3.2");
        i4_1 = (Boolean) values.get("4.1");
        i4_2 = (BigDecimal) values.get("4.2");
        i5 = (BigDecimal) values.get("5");
        i5_truong = (BigDecimal) values.get("5.truong");
        i5_a = (BigDecimal) values.get("5.a");
        i5_b = (BigDecimal) values.get("5.b");
        i6_1 = (Boolean) values.get("6.1");
        i6_2 = (Boolean) values.get("6.2");
        i6_3 = (BigDecimal) values.get("6.3");
        i7 = (Boolean) values.get("7");
        i8_1 = (Boolean) values.get("8.1");
        i8_2 = (Boolean) values.get("8.2");
        i8_3 = (Boolean) values.get("8.3");
        i8_4 = (Boolean) values.get("8.4");
        i9_1 = (BigDecimal) values.get("9.1");
        i9_2 = (BigDecimal) values.get("9.2");
        i10 = (BigDecimal) values.get("10");
        i11 = (BigDecimal) values.get("11");
        i12_1 = (BigDecimal) values.get("12.1");
        i12_2 = (BigDecimal) values.get("12.2");
        i13_1 = (Boolean) values.get("13.1");
        i13_2 = (Boolean) values.get("13.2");
        i13_3 = (Boolean) values.get("13.3");
        i13_4 = (Boolean) values.get("13.4");
        i13_5 = (Boolean) values.get("13.5");
        i14_1_a = (BigDecimal) values.get("14.1.a");
        i14_1_b = (Boolean) values.get("14.1.b");
        i14_1_c = (BigDecimal) values.get("14.1.c");
        i14_1_d = (BigDecimal) values.get("14.1.d");
        i14_1_e = (BigDecimal) values.get("14.1.e");
        i15_1 = (BigDecimal) values.get("15.1");
        i15_2 = (Boolean) values.get("15.2");
        i15_3 = (BigDecimal) values.get("15.3");
        i15_4 = (Boolean) values.get("15.4");
        i17_3 = (Boolean) values.get("17.3");
        i17_4 = (BigDecimal) values.get("17.4");
        i17_5 = (Boolean) values.get("17.5");
        i17_7 = (BigDecimal) values.get("17.7");
        i17_8 = (BigDecimal) values.get("17.8");
        i17_9 = (BigDecimal) values.get("17.9");
        i17_10 = (BigDecimal) values.get("17.10");
        i17_11 = (BigDecimal) values.get("17.11");
        i18_1 = (BigDecimal) values.get("18.1");
        i18_2 = (Boolean) values.get("18.2");
        i18_3 = (BigDecimal) values.get("18.3");
        i18_4 = (Boolean) values.get("18.4");
        i18_5 = (Boolean) values.get("18.5");
        i18_6 = (Boolean) values.get("18.6");
        i19_1 = (Boolean) values.get("19.1");
        i19_2 = (Boolean) values.get("19.2");
        this.statuses = statuses;
    }

    /** The rule of an indicator holds: it is met, unless its level is not set. */
    public void holds(int indicator) {
        if (statuses[indicator] == Task.NOT_MET) {
            statuses[indicator] = Task.MET;
        }
    }

    /** The level of an indicator is not set. */
    public void open(int indicator) {
        statuses[indicator] = Task.UNSPECIFIED;
    }

    public boolean isI1_1() {
        return i1_1;
    }

    public boolean isI1_2() {
        return i1_2;
    }

    public BigDecimal getI3_1() {
        return i3_1;
    }

    public boolean isI3_2() {
        return i3_2;
    }

    public boolean isI4_1() {
        return i4_1;
    }

    public BigDecimal getI4_2() {
        return i4_2;
    }

    public BigDecimal getI5() {
        return i5;
    }

    public BigDecimal getI5_truong() {
        return i5_truong;
    }

    public BigDecimal getI5_a() {
        return i5_a;
    }

    public BigDecimal getI5_b() {
        return i5_b;
    }

    public boolean isI6_1() {
        return i6_1;
    }

    public boolean isI6_2() {
        return i6_2;
    }

    public BigDecimal getI6_3() {
        return i6_3;
    }

    public boolean isI7() {
        return i7;
    }

    public boolean isI8_1() {
        return i8_1;
    }

    public boolean isI8_2() {
        return i8_2;
    }

    public boolean isI8_3() {
        return i8_3;
    }

    public boolean isI8_4() {
        return i8_4;
    }

    public BigDecimal getI9_1() {
        return i9_1;
    }

    public BigDecimal getI9_2() {
        return i9_2;
    }

    public BigDecimal getI10() {
        return i10;
    }

    public BigDecimal getI11() {
        return i11;
    }

    public BigDecimal getI12_1() {
        return i12_1;
    }

    public BigDecimal getI12_2() {
        return i12_2;
    }

    public boolean isI13_1() {
        return i13_1;
    }

    public boolean isI13_2() {
        return i13_2;
    }

    public boolean isI13_3() {
        return i13_3;
    }

    public boolean isI13_4() {
        return i13_4;
    }

    public boolean isI13_5() {
        return i13_5;
    }

    public BigDecimal getI14_1_a() {
        return i14_1_a;
    }

    public boolean isI14_1_b() {
        return i14_1_b;
    }

    public BigDecimal getI14_1_c() {
        return i14_1_c;
    }

    public BigDecimal getI14_1_d() {
        return i14_1_d;
    }

    public BigDecimal getI14_1_e() {
        return i14_1_e;
    }

    public BigDecimal getI15_1() {
        return i15_1;
    }

    public boolean isI15_2() {
        return i15_2;
    }

    public BigDecimal getI15_3() {
        return i15_3;
    }

    public boolean isI15_4() {
        return i15_4;
    }

    public boolean isI17_3() {
        return i17_3;
    }

    public BigDecimal getI17_4() {
        return i17_4;
    }

    public boolean isI17_5() {
        return i17_5;
    }

    public BigDecimal getI17_7() {
        return i17_7;
    }

    public BigDecimal getI17_8() {
        return i17_8;
    }

    public BigDecimal getI17_9() {
        return i17_9;
    }

    public BigDecimal getI17_10() {
        return i17_10;
    }

    public BigDecimal getI17_11() {
        return i17_11;
    }

    public BigDecimal getI18_1() {
        return i18_1;
    }

    public boolean isI18_2() {
        return i18_2;
    }

    public BigDecimal getI18_3() {
        return i18_3;
    }

    public boolean isI18_4() {
        return i18_4;
    }

    public boolean isI18_5() {
        return i18_5;
    }

    public boolean isI18_6() {
        return i18_6;
    }

    public boolean isI19_1() {
        return i19_1;
    }

    public boolean isI19_2() {
        return i19_2;
    }
}
