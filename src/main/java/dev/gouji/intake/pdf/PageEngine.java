package dev.gouji.intake.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Goes through what a page draws and notes characters, lines and what covers them. */
final class PageEngine extends PDFGraphicsStreamEngine {
  static final String FAINT = "有看不见的（白色或极小的）字";
  static final String UNKNOWN = "\uFFFD";

  /** Things drawn on one page; a page of a report has some thousand. */
  private static final int MOST_DRAWN = 400_000;

  /** Drawings within drawings on one page; a report has a handful. */
  private static final int MOST_FORMS = 5_000;

  private static final int WHITE = 0xFAFAFA;
  private static final float TINY = 2.5f;

  private final AffineTransform toShown;
  private final float width;
  private final float height;
  private final DigitShapes digits;
  private final List<Glyph> glyphs = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private final List<Box> covers = new ArrayList<>();
  private final DrawnPath path = new DrawnPath(rules, covers);

  private int drawn;
  private int forms;
  private int unseen;
  private int pictures;

  PageEngine(PDPage page, DigitShapes digits) {
    super(page);
    this.digits = digits;
    PDRectangle crop = page.getCropBox();
    int rotation = Math.floorMod(page.getRotation(), 360);
    this.toShown = shown(crop, rotation);
    boolean lying = rotation == 90 || rotation == 270;
    this.width = lying ? crop.getHeight() : crop.getWidth();
    this.height = lying ? crop.getWidth() : crop.getHeight();
  }

  /**
   * From the page's own coordinates to those of the page as it is shown, downwards from its top.
   */
  private static AffineTransform shown(PDRectangle crop, int rotation) {
    float left = crop.getLowerLeftX();
    float bottom = crop.getLowerLeftY();
    float right = crop.getUpperRightX();
    float top = crop.getUpperRightY();
    return switch (rotation) {
      case 90 -> new AffineTransform(0, 1, 1, 0, -bottom, -left);
      case 180 -> new AffineTransform(-1, 0, 0, 1, right, -bottom);
      case 270 -> new AffineTransform(0, -1, -1, 0, top, right);
      default -> new AffineTransform(1, 0, 0, -1, -left, top);
    };
  }

  /** What the page shows. */
  Ink read() throws IOException {
    processPage(getPage());
    for (PDAnnotation note : getPage().getAnnotations()) {
      annotation(note);
    }
    return new Ink(glyphs, rules, covers, width, height, unseen, pictures);
  }

  private void annotation(PDAnnotation note) {
    String kind = String.valueOf(note.getSubtype());
    Optional<PDRectangle> area = Optional.ofNullable(note.getRectangle());
    if (kind.equals("Link") || kind.equals("Popup") || note.isHidden() || area.isEmpty()) {
      return;
    }
    PDRectangle at = area.get();
    Point2D.Float one = shown(at.getLowerLeftX(), at.getLowerLeftY());
    Point2D.Float other = shown(at.getUpperRightX(), at.getUpperRightY());
    covers.add(Box.around(one, other, Integer.MAX_VALUE));
  }

  private Point2D.Float shown(float x, float y) {
    Point2D.Float at = new Point2D.Float();
    toShown.transform(new Point2D.Float(x, y), at);
    return at;
  }

  private int next() throws IOException {
    if (++drawn > MOST_DRAWN) {
      throw new TooMuchException();
    }
    return drawn;
  }

  @Override
  protected void showGlyph(Matrix text, PDFont font, int code, Vector displacement)
      throws IOException {
    int order = next();
    RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
    String unicode =
        Radicals.asCharacters(Optional.ofNullable(font.toUnicode(code)).orElse(UNKNOWN));
    Point2D.Float begin = shown(text.getTranslateX(), text.getTranslateY());
    Point2D.Float end = new Point2D.Float();
    Point2D.Float up = new Point2D.Float();
    AffineTransform all = text.createAffineTransform();
    all.preConcatenate(toShown);
    all.transform(new Point2D.Float(displacement.getX(), 0), end);
    all.transform(new Point2D.Float(0, 1), up);
    if (mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP || isOutside(begin)) {
      unseen += unicode.isBlank() ? 0 : 1;
      return;
    }
    float size = (float) begin.distance(up);
    boolean faint = size < TINY || (mode == RenderingMode.FILL && isWhite());
    String doubt = faint && !unicode.isBlank() ? FAINT : digits.doubt(font, code, unicode);
    glyphs.add(glyph(begin, end, size, unicode.strip().isEmpty() ? " " : unicode, order, doubt));
  }

  private boolean isOutside(Point2D.Float at) {
    return at.x < -1 || at.y < -1 || at.x > width + 1 || at.y > height + 1;
  }

  private boolean isWhite() {
    PDColor color = getGraphicsState().getNonStrokingColor();
    try {
      return color.getColorSpace() != null && (color.toRGB() & WHITE) == WHITE;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private static Glyph glyph(
      Point2D.Float begin, Point2D.Float end, float size, String text, int order, String doubt) {
    float across = end.x - begin.x;
    float down = end.y - begin.y;
    int direction =
        Math.abs(across) >= Math.abs(down) ? (across >= 0 ? 0 : 2) : (down >= 0 ? 1 : 3);
    return switch (direction) {
      case 0 -> new Glyph(begin.x, end.x, begin.y, size, text, 0, order, doubt);
      case 1 -> new Glyph(begin.y, end.y, -begin.x, size, text, 1, order, doubt);
      case 2 -> new Glyph(-begin.x, -end.x, -begin.y, size, text, 2, order, doubt);
      default -> new Glyph(-begin.y, -end.y, begin.x, size, text, 3, order, doubt);
    };
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) throws IOException {
    next();
    Point2D.Float one = shown((float) p0.getX(), (float) p0.getY());
    Point2D.Float other = shown((float) p2.getX(), (float) p2.getY());
    path.rectangle(one, other, drawn);
  }

  @Override
  public void moveTo(float x, float y) throws IOException {
    next();
    path.moveTo(shown(x, y));
  }

  @Override
  public void lineTo(float x, float y) throws IOException {
    next();
    path.lineTo(shown(x, y));
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3)
      throws IOException {
    next();
    path.jumpTo(shown(x3, y3));
  }

  @Override
  public Point2D getCurrentPoint() {
    Point2D.Float at = new Point2D.Float();
    try {
      toShown.inverseTransform(path.current(), at);
    } catch (java.awt.geom.NoninvertibleTransformException e) {
      throw new IllegalStateException("turning by right angles can be undone", e);
    }
    return at;
  }

  @Override
  public void closePath() {
    path.close();
  }

  @Override
  public void endPath() {
    path.end();
  }

  @Override
  public void strokePath() {
    path.stroke();
    path.end();
  }

  @Override
  public void fillPath(int windingRule) {
    path.fill(drawn);
    path.end();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    path.fillBoxesAndStroke();
    path.end();
  }

  /** A drawing that draws itself twice would be drawn for ever. */
  @Override
  public void showForm(PDFormXObject form) throws IOException {
    if (++forms > MOST_FORMS) {
      throw new TooMuchException();
    }
    super.showForm(form);
  }

  @Override
  public void drawImage(PDImage image) throws IOException {
    int order = next();
    pictures++;
    AffineTransform all =
        getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
    all.preConcatenate(toShown);
    Point2D.Float one = new Point2D.Float();
    Point2D.Float other = new Point2D.Float();
    all.transform(new Point2D.Float(0, 0), one);
    all.transform(new Point2D.Float(1, 1), other);
    covers.add(Box.around(one, other, order));
  }

  @Override
  public void clip(int windingRule) {
    // What a clip cuts off lies at the edge of the page.
  }

  @Override
  public void shadingFill(COSName name) {
    // A gradient behind the text.
  }

  /** More than any report draws. */
  static final class TooMuchException extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
