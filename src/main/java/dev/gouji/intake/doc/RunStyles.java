package dev.gouji.intake.doc;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.CHPX;
import org.apache.poi.hwpf.model.StyleSheet;
import org.apache.poi.hwpf.sprm.CharacterSprmUncompressor;
import org.apache.poi.hwpf.sprm.SprmIterator;
import org.apache.poi.hwpf.sprm.SprmOperation;
import org.apache.poi.hwpf.usermodel.CharacterProperties;
import org.apache.poi.hwpf.usermodel.CharacterRun;

/**
 * The character style of a run and how it makes the run look. POI applies what is stated at the run
 * and in the style of its paragraph, but no character style.
 */
final class RunStyles {
  /** sprmCIstd, by its number among those of characters. */
  private static final int STYLE = 0x30;

  /** sprmCFVanish. */
  private static final int VANISH = 0x3C;

  /** Of styles each based on the next. */
  private static final int DEEPEST = 20;

  private final StyleSheet styles;
  private final NavigableMap<Integer, CHPX> stated = new TreeMap<>();

  RunStyles(HWPFDocument document) {
    styles = document.getStyleSheet();
    document.getCharacterTable().getTextRuns().forEach(run -> stated.put(run.getStart(), run));
  }

  /** How the character style of a run looks, with the styles it is based on. */
  Optional<CharacterProperties> of(CharacterRun run) {
    return operand(run, STYLE).filter(this::isStyle).map(number -> look(number, 0));
  }

  private boolean isStyle(int number) {
    return number >= 0
        && number < styles.numStyles()
        && styles.getStyleDescription(number) != null
        && styles.getCHPX(number) != null;
  }

  private CharacterProperties look(int number, int depth) {
    int base = styles.getStyleDescription(number).getBaseStyle();
    CharacterProperties below =
        depth < DEEPEST && isStyle(base) ? look(base, depth + 1) : new CharacterProperties();
    return CharacterSprmUncompressor.uncompressCHP(styles, below, styles.getCHPX(number), 0);
  }

  /** Whether the run itself says that it is hidden or shown. */
  boolean saysWhetherHidden(CharacterRun run) {
    return operand(run, VANISH).isPresent();
  }

  private Optional<Integer> operand(CharacterRun run, int operation) {
    var at = stated.floorEntry(run.getStartOffset());
    if (at == null || at.getValue().getEnd() <= run.getStartOffset()) {
      return Optional.empty();
    }
    Optional<Integer> last = Optional.empty();
    SprmIterator sprms = new SprmIterator(at.getValue().getGrpprl(), 0);
    while (sprms.hasNext()) {
      SprmOperation sprm = sprms.next();
      if (sprm.getType() == SprmOperation.TYPE_CHP && sprm.getOperation() == operation) {
        last = Optional.of(sprm.getOperand());
      }
    }
    return last;
  }
}
