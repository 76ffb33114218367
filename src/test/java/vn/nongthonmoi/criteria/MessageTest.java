package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Messages outlive the process that made them, and the release. */
class MessageTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final Locale VI = Locale.forLanguageTag("vi");

    @SuppressWarnings("unchecked")
    private static <T> T sent(T object) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }

    @Test
    void whatIsWrongCanBeSentToAnotherProcess() throws Exception {
        InvalidInputException thrown = assertThrows(InvalidInputException.class, () -> Unit.builder("a b", Province.of("10")));
        InvalidInputException sent = sent(thrown);
        assertEquals(thrown.problems(), sent.problems());
        assertEquals(thrown.getMessage(), sent.getMessage());
        NoSuchSetException none = assertThrows(NoSuchSetException.class, () -> CriteriaLibrary.bundled()
                .set(Standard.COMMUNE, Province.of("10"), LocalDate.of(2026, 1, 1)));
        assertEquals(none.problem().text(VI), sent(none).problem().text(VI));
        RuleFileException refused = new RuleFileException(List.of(RuleProblem.error("a.dslr", 1, 2, Message.of("NTM-109", "x"))));
        assertEquals(refused.problems(), sent(refused).problems());
    }

    @Test
    void aCodeOfAnotherReleaseIsSaidAsItIs() {
        assertEquals("NTM-999 1, 2", Message.of("NTM-999", 1, 2).text(Locale.ENGLISH));
        assertEquals("NTM-999", Message.of("NTM-999").text(VI));
        assertEquals("NTM-999 NTM-999", Message.of("NTM-999").toString());
    }

    /** Names of kinds and standards are said in the language of the message. */
    @Test
    void anEnglishTextHasNoVietnameseHalves() {
        CriteriaSet set = CriteriaLibrary.bundled().set(Standard.COMMUNE, LocalDate.of(2025, 12, 31));
        InvalidInputException e = assertThrows(InvalidInputException.class, () -> set.assess(
                Unit.builder("1", Province.of("11")).kind(UnitKind.TOWNSHIP).build(), Evidence.none()));
        Message message = e.problems().get(0).message();
        assertEquals("NTM-231", message.code());
        assertFalse(message.text(Locale.ENGLISH).contains("thị trấn"), message.text(Locale.ENGLISH));
        assertEquals(true, message.text(VI).contains("thị trấn"), message.text(VI));
    }

    /** Messages name kinds by words of their own, which stay those of the kinds. */
    @Test
    void messagesNameKindsAsTheyAreCalled() {
        for (UnitKind kind : UnitKind.values()) {
            for (Locale locale : List.of(VI, Locale.ENGLISH)) {
                String text = Message.of("NTM-231", "kind." + kind.code(), DAY).text(locale);
                assertEquals(true, text.contains(kind.title().in(locale)), text);
            }
        }
    }

    /** A code such as 17.1 looks like a figure and is none. */
    @Test
    void figuresAreWrittenAsTheLanguageDoesAndCodesAsTheyAre() {
        Message above = Message.of("flag.above", "50.5", "17.1", "45.25");
        assertEquals("50,5 lớn hơn 45,25 của 17.1, mà là một phần của giá trị ấy", above.text(VI));
        assertEquals(true, above.text(Locale.ENGLISH).contains("50.5") && above.text(Locale.ENGLISH).contains("45.25"));
        assertEquals("xã tự đánh giá đạt, thẩm tra 0,5: hai kết quả khác nhau", Message.of("flag.appraisal", "đạt", "0.5").text(VI));
        assertEquals("NTM-999 0.5", Message.of("NTM-999", "0.5").text(VI));
    }
}
