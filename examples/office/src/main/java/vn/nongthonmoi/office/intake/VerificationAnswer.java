package vn.nongthonmoi.office.intake;

import java.util.List;
import vn.nongthonmoi.contracts.Fields;
import vn.nongthonmoi.office.print.Answer;
import vn.nongthonmoi.office.print.Columns;
import vn.nongthonmoi.office.print.Html;
import vn.nongthonmoi.office.print.HtmlPage;
import vn.nongthonmoi.office.print.Page;
import vn.nongthonmoi.office.print.Table;
import vn.nongthonmoi.office.print.Texts;

/** What {@code intake --verify} says: every rule that names the file, and whether it is so. */
public final class VerificationAnswer implements Answer {

    private final Intake intake;
    private final Verification verification;
    private final Texts texts;

    public VerificationAnswer(Intake intake, Verification verification, Texts texts) {
        this.intake = intake;
        this.verification = verification;
        this.texts = texts;
    }

    @Override
    public void page(Page page) {
        page.heading(1, texts.get("intake.verify-title", intake.asked().decision().text()));
        notes().forEach(page::line);
        page.gap();
        if (!verification.rules().isEmpty()) {
            page.table(columns().list(), verification.rules().stream());
        }
    }

    @Override
    public List<String> notes() {
        return List.of(texts.get("intake.document", intake.asked().file().getFileName(), intake.sha256()), verification.rules().isEmpty()
                ? texts.get("intake.verify-none", verification.ofOthers()) : texts.get("intake.verify-count", verification.rules().size(),
                        verification.rules().stream().filter(c -> c.result() == Verification.Result.HOLDS).count(), verification.ofOthers()));
    }

    private Columns<Verification.Checked> columns() {
        return new Columns<Verification.Checked>(texts).text("rule", "intake.head-rule", c -> c.rule().position().toString())
                .title("head.content", c -> c.rule().name()).text("code", "head.code", c -> c.row() == null ? "–" : c.row().code())
                .text("result", "intake.head-finding", c -> c.result().said(texts));
    }

    @Override
    public Table<?> table() {
        return new Table<>(columns().list(), verification.rules().stream());
    }

    @Override
    public List<Table<?>> sheets() {
        return List.of(new Table<>(texts.get("intake.sheet"), columns().list(), verification.rules().stream()));
    }

    @Override
    public Html html() {
        return HtmlPage.of(this, texts);
    }

    @Override
    public Fields json() {
        return new Fields().with("file", intake.asked().file().getFileName()).with("sha256", intake.sha256()).with("others", verification.ofOthers())
                .list("rules", verification.rules(), c -> new Fields().with("rule", c.rule().position().toString()).with("name", c.rule().name())
                        .with("code", c.row() == null ? null : c.row().code()).with("result", c.result().code()));
    }
}
