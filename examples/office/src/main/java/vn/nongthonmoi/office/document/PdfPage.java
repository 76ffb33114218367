package vn.nongthonmoi.office.document;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.EmptyGraphicsStackException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.MissingImageReaderException;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * The letters and the straight lines of a page as its reader has it before him: upright, points to the right and upwards. Text that is
 * there and not drawn, as programs put behind the picture of a scanned page, is not seen and not taken.
 */
final class PdfPage extends PDFGraphicsStreamEngine {

    /** More than these no page of a decision has. */
    private static final int MOST_OPERATIONS = 300_000;
    /** Nor all pages of one. */
    private static final int MOST_OF_ALL = 3_000_000;
    private static final int MOST_LETTERS = 50_000;
    private static final int MOST_LINES = 50_000;
    /** How far above the line a letter has its middle, in sizes of its font. */
    private static final double MIDDLE = 0.3;
    /** A surface that is thinner is a line. */
    private static final double THIN = 3;
    /** A picture that is larger is none of a text. */
    private static final double LARGE = 100;
    /** Smaller than any letter, so that it says nothing about the line it stands on. */
    private static final double SIGN = 3;
    private static final double STRAIGHT = 0.7;
    private static final double UPRIGHT = 0.02;
    private static final float WHITE = 0.99f;
    private static final int MOST_CURVES = 50;
    /** Who signs a scanned page by a program leaves a few words on it. */
    private static final int FEW_LETTERS = 300;
    private static final double MOST_OF_PAGE = 0.6;

    private final List<Letter> letters = new ArrayList<>();
    private final List<Letter> signs = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<List<Point2D>> path = new ArrayList<>();
    private final AffineTransform turned;
    private final PDRectangle box;
    private double pictures;
    private final int most;
    private int operations;
    private int curves;
    private boolean curved;

    /**
     * A letter, or what one sign of a font stands for.
     *
     * @param text what it is; U+FFFD where that is not known, or it does not stand upright
     * @param font the name of its font
     * @param x where it begins
     * @param y the line it stands on
     * @param width how wide it is
     * @param size how high its font is
     */
    record Letter(String text, String font, double x, double y, double width, double size) {

        double middle() {
            return x + width / 2;
        }

        /** How far up its middle is. */
        double height() {
            return y + size * MIDDLE;
        }

        /** The same where nobody knows what it is a part of. */
        Letter unknown() {
            return new Letter("\uFFFD", font, x, y, width, size);
        }

        boolean isBlank() {
            return text.isBlank();
        }
    }

    /**
     * A straight line.
     *
     * @param across whether it is level; else it is plumb
     * @param at how far up it is, or how far to the right
     * @param from where it begins
     * @param to where it ends
     */
    record Line(boolean across, double at, double from, double to) { }

    /** Is told that a page has more than any. */
    static final class TooMuch extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** @param before how many operations the pages before it took */
    PdfPage(PDPage page, int before) throws IOException {
        super(page);
        most = Math.min(MOST_OPERATIONS, MOST_OF_ALL - before);
        box = page.getCropBox();
        int turn = Math.floorMod(page.getRotation(), 360);
        turned = switch (turn) {
            case 90 -> new AffineTransform(0, -1, 1, 0, 0, box.getWidth());
            case 180 -> new AffineTransform(-1, 0, 0, -1, box.getWidth(), box.getHeight());
            case 270 -> new AffineTransform(0, 1, -1, 0, box.getHeight(), 0);
            default -> new AffineTransform();
        };
        turned.translate(-box.getLowerLeftX(), -box.getLowerLeftY());
        processPage(page);
    }

    int operations() {
        return operations;
    }

    List<Letter> letters() {
        return letters;
    }

    /** Small pictures, which may show a sign or a formula. */
    List<Letter> signs() {
        return signs;
    }

    List<Line> lines() {
        return lines;
    }

    /** Whether it shows something and next to no letters: a picture of a page, or letters that are drawn. */
    boolean isScanned() {
        long seen = letters.stream().filter(letter -> !letter.isBlank()).count();
        double whole = (double) box.getWidth() * box.getHeight();
        return seen == 0 ? pictures > 0 || curves > MOST_CURVES : seen < FEW_LETTERS && pictures > whole * MOST_OF_PAGE;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        operations++;
        if (operations > most || letters.size() > MOST_LETTERS || lines.size() > MOST_LINES) {
            throw new TooMuch();
        }
        super.processOperator(operator, operands);
    }

    /** What cannot be drawn is no reason to leave it out; only one picture without its program, and one ending too many, say nothing. */
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e) throws IOException {
        if (!(e instanceof EmptyGraphicsStackException) && !(e instanceof MissingImageReaderException)) {
            throw e;
        }
    }

    @Override
    protected void showGlyph(Matrix at, PDFont font, int code, Vector displacement) throws IOException {
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        if (mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP) {
            return;
        }
        AffineTransform place = new AffineTransform(turned);
        place.concatenate(at.createAffineTransform());
        double wide = Math.hypot(place.getScaleX(), place.getShearY());
        double high = Math.hypot(place.getScaleY(), place.getShearX());
        boolean upright = place.getScaleX() > 0 && place.getScaleY() > 0 && Math.abs(place.getShearY()) <= UPRIGHT * wide;
        String text = font.toUnicode(code);
        Point2D inside = new Point2D.Double(place.getTranslateX(), place.getTranslateY());
        boolean onPage = inside.getX() >= 0 && inside.getY() >= 0 && inside.getX() <= Math.max(box.getWidth(), box.getHeight())
                && inside.getY() <= Math.max(box.getWidth(), box.getHeight());
        if (onPage && high > 0) {
            letters.add(new Letter(text == null || !upright && !text.isBlank() ? "\uFFFD" : text, font.getName() == null ? "" : font.getName(),
                    place.getTranslateX(), place.getTranslateY(), displacement.getX() * wide, high));
        }
    }

    @Override
    public void appendRectangle(Point2D one, Point2D two, Point2D three, Point2D four) {
        moveTo((float) one.getX(), (float) one.getY());
        lineTo((float) two.getX(), (float) two.getY());
        lineTo((float) three.getX(), (float) three.getY());
        lineTo((float) four.getX(), (float) four.getY());
        closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.add(new ArrayList<>());
        add(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        if (path.isEmpty()) {
            path.add(new ArrayList<>());
        }
        add(x, y);
    }

    private void add(float x, float y) {
        path.get(path.size() - 1).add(turned.transform(new Point2D.Double(x, y), null));
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        curved = true;
        lineTo(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() throws IOException {
        List<Point2D> last = path.isEmpty() ? List.of() : path.get(path.size() - 1);
        try {
            return last.isEmpty() ? null : turned.inverseTransform(last.get(last.size() - 1), null);
        } catch (NoninvertibleTransformException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void closePath() {
        if (!path.isEmpty() && path.get(path.size() - 1).size() > 1) {
            List<Point2D> last = path.get(path.size() - 1);
            last.add(last.get(0));
        }
    }

    @Override
    public void endPath() {
        path.clear();
        curved = false;
    }

    @Override
    public void strokePath() throws IOException {
        if (isSeen(getGraphicsState().getStrokingColor())) {
            for (List<Point2D> part : path) {
                for (int i = 1; i < part.size(); i++) {
                    line(part.get(i - 1), part.get(i));
                }
            }
        }
        endPath();
    }

    @Override
    public void fillPath(int rule) throws IOException {
        fill();
        endPath();
    }

    private void fill() throws IOException {
        curves += curved ? 1 : 0;
        if (curved || !isSeen(getGraphicsState().getNonStrokingColor())) {
            return;
        }
        for (List<Point2D> part : path) {
            double left = part.stream().mapToDouble(Point2D::getX).min().orElse(0);
            double right = part.stream().mapToDouble(Point2D::getX).max().orElse(0);
            double low = part.stream().mapToDouble(Point2D::getY).min().orElse(0);
            double high = part.stream().mapToDouble(Point2D::getY).max().orElse(0);
            if (high - low <= THIN && right - left > high - low) {
                lines.add(new Line(true, (low + high) / 2, left, right));
            } else if (right - left <= THIN && high - low > right - left) {
                lines.add(new Line(false, (left + right) / 2, low, high));
            }
        }
    }

    @Override
    public void fillAndStrokePath(int rule) throws IOException {
        fill();
        strokePath();
    }

    private void line(Point2D from, Point2D to) {
        double wide = Math.abs(from.getX() - to.getX());
        double high = Math.abs(from.getY() - to.getY());
        if (high <= STRAIGHT && wide > high) {
            lines.add(new Line(true, (from.getY() + to.getY()) / 2, Math.min(from.getX(), to.getX()), Math.max(from.getX(), to.getX())));
        } else if (wide <= STRAIGHT && high > wide) {
            lines.add(new Line(false, (from.getX() + to.getX()) / 2, Math.min(from.getY(), to.getY()), Math.max(from.getY(), to.getY())));
        }
    }

    /** Whether a color is another than that of paper. */
    private static boolean isSeen(PDColor color) {
        if (color == null || color.getColorSpace() == null) {
            return true;
        }
        String space = color.getColorSpace().getName();
        float[] parts = color.getComponents();
        boolean light = space.equals("DeviceRGB") || space.equals("DeviceGray");
        for (float part : parts) {
            light &= part >= WHITE;
        }
        return !light;
    }

    @Override
    public void drawImage(PDImage image) {
        AffineTransform place = getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
        pictures += Math.abs(place.getDeterminant());
        place.preConcatenate(turned);
        Rectangle2D seen = place.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)).getBounds2D();
        if (seen.getWidth() < LARGE && seen.getHeight() < LARGE) {
            signs.add(new Letter("\uFFFD", "", seen.getX(), seen.getY(), seen.getWidth(), Math.min(seen.getHeight(), SIGN)));
        }
    }

    @Override
    public void clip(int rule) {
        // What is cut off is no line of a table, and where nothing is drawn nothing is taken.
    }

    @Override
    public void shadingFill(COSName name) {
        // Colors say nothing.
    }
}
