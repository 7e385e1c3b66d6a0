package dev.gouji.template;

import dev.gouji.ooxml.StableZip;
import dev.gouji.roster.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A template made out to a unit that does not exist, to be made out to real ones by changing a few
 * words in its parts. Loading, calculating and saving a workbook for each of thousands of units
 * takes a hundred times as long.
 */
final class UnitStencil {
  private static final String CODE = "stencil:code";
  private static final String NAME = "stencil:name";
  private static final String CATEGORY = "stencil:category";
  private static final int YEAR = 7654321;

  /** What every copy has is packed once, as well as it can be; the rest as well as is quick. */
  private static final int BEST = 9;

  private static final int QUICK = 6;

  /** A longer name may need a higher row. */
  private static final int MOST_NAME = 36;

  /** Words that need no escape in XML, no style against formulas, and no care for blanks. */
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}（）()·、.-]{0,99}");

  private final Map<String, String> changing = new LinkedHashMap<>();
  private final byte[] zip;

  /** Takes the template made out to {@link #unit} and {@link #year()}. */
  UnitStencil(byte[] template) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(template.length);
    try (ZipFile parts = open(template);
        StableZip out = new StableZip(packed)) {
      for (ZipArchiveEntry entry : Collections.list(parts.getEntriesInPhysicalOrder())) {
        byte[] bytes = parts.getInputStream(entry).readAllBytes();
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.contains("stencil:")
            || text.contains(String.valueOf(YEAR))
            || text.contains(String.valueOf(YEAR + 1))) {
          changing.put(entry.getName(), text);
        }
        out.write(entry.getName(), bytes, BEST);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.zip = packed.toByteArray();
  }

  /** The unit that stands for units alike in everything but words. */
  static Unit unit(Unit like) {
    return new Unit(
        CODE,
        NAME,
        "",
        like.category().isEmpty() ? "" : CATEGORY,
        like.mayIssueRegulations(),
        like.status(),
        "",
        "",
        "");
  }

  static int year() {
    return YEAR;
  }

  /** Whether a unit's words can simply be put in. */
  static boolean fits(Unit unit) {
    return PLAIN.matcher(unit.code()).matches()
        && PLAIN.matcher(unit.name()).matches()
        && unit.name().length() <= MOST_NAME
        && (unit.category().isEmpty() || PLAIN.matcher(unit.category()).matches());
  }

  byte[] madeOut(Unit unit, int year) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(zip.length + 1024);
    try (ZipFile parts = open(zip);
        StableZip out = new StableZip(bytes)) {
      for (ZipArchiveEntry entry : Collections.list(parts.getEntriesInPhysicalOrder())) {
        String text = changing.get(entry.getName());
        if (text == null) {
          out.copy(parts, entry);
        } else {
          byte[] filled = filled(text, unit, year).getBytes(StandardCharsets.UTF_8);
          out.write(entry.getName(), filled, QUICK);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String filled(String text, Unit unit, int year) {
    return text.replace(CODE, unit.code())
        .replace(NAME, unit.name())
        .replace(CATEGORY, unit.category())
        .replace(String.valueOf(YEAR), String.valueOf(year))
        .replace(String.valueOf(YEAR + 1), String.valueOf(year + 1));
  }

  private static ZipFile open(byte[] zip) throws IOException {
    return ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(zip)).get();
  }
}
