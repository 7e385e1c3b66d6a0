package dev.gouji.intake.xlsx;

import dev.gouji.grid.NumberFormat;
import dev.gouji.ooxml.Limits;
import dev.gouji.ooxml.PackedPart;
import dev.gouji.ooxml.PartStream;
import dev.gouji.ooxml.SafeXml;
import dev.gouji.ooxml.UnreadableException;
import dev.gouji.ooxml.UnusualXmlException;
import dev.gouji.ooxml.XmlReader;
import dev.gouji.ooxml.ZipBytes;
import dev.gouji.ooxml.ZipPart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;

/** The parts of a document package, read as XML and found by their relationships. */
public final class Parts {
  /** What is done with the XML of a part; it starts on the root element. */
  public interface Reading<T> {
    T of(XmlReader xml) throws XMLStreamException, UnreadableException;
  }

  /** One relationship to a part inside the package. */
  public record Relation(String id, String type, String target) {
    /** Whether its type ends so; the two dialects differ in what goes before. */
    public boolean is(String kind) {
      return type.endsWith("/" + kind);
    }
  }

  /** What returns have in common, kept from one to the next. */
  record Alike(
      AlikeParts<List<Relation>> relations,
      AlikeParts<List<ListedSheet>> sheets,
      AlikeParts<List<NumberFormat>> formats) {
    Alike() {
      this(new AlikeParts<>(), new AlikeParts<>(), new AlikeParts<>());
    }
  }

  /** A workbook has about one for each sheet. */
  private static final int MOST_RELATIONS = 2_000;

  /** Parts up to this size are taken whole into memory; sheets of returns have a tenth of it. */
  private static final int MOST_PLAIN = 1 << 20;

  private final ZipBytes zip;
  private final SafeXml xml;
  private final Limits limits;
  private final Alike alike;

  /** The parts of one package. */
  public Parts(ZipBytes zip, SafeXml xml, Limits limits) {
    this(zip, xml, limits, new Alike());
  }

  Parts(ZipBytes zip, SafeXml xml, Limits limits, Alike alike) {
    this.zip = zip;
    this.xml = xml;
    this.limits = limits;
    this.alike = alike;
  }

  Alike alike() {
    return alike;
  }

  Limits limits() {
    return limits;
  }

  /** Whether there is a part of this name. */
  public boolean has(String name) {
    return zip.find(name).isPresent();
  }

  /** Whether there is a part in this folder. */
  boolean hasWithin(String folder) {
    return zip.parts().stream().anyMatch(part -> part.name().startsWith(folder));
  }

  /** Whether there is a part whose name ends so. */
  public boolean hasEndingIn(String end) {
    return zip.parts().stream()
        .anyMatch(part -> part.name().toLowerCase(java.util.Locale.ROOT).endsWith(end));
  }

  /**
   * Reads a part that must exist. What the reading returns is handed on only after the part's
   * checksum was found right.
   *
   * @param reading may be asked twice, the second time with a whole parser
   */
  public <T> T read(String name, Reading<T> reading) throws UnreadableException {
    ZipPart part = part(name);
    Optional<byte[]> whole = whole(part);
    if (whole.isEmpty()) {
      return streamed(part, reading);
    }
    try {
      return reading.of(xml.plain(whole.get()));
    } catch (UnusualXmlException e) {
      return parsed(
          name,
          new ByteArrayInputStream(whole.get()),
          reading,
          found -> PartStream.odd(part, found));
    } catch (XMLStreamException e) {
      throw PartStream.odd(part, e);
    }
  }

  /** A part that is sound and not too large; what is wrong with others is told by reading them. */
  private Optional<byte[]> whole(ZipPart part) {
    if (part.size() > MOST_PLAIN) {
      return Optional.empty();
    }
    try {
      return Optional.of(zip.content(part));
    } catch (UnreadableException e) {
      return Optional.empty();
    }
  }

  private <T> T streamed(ZipPart part, Reading<T> reading) throws UnreadableException {
    PartStream stream = zip.open(part);
    T result = parsed(part.name(), stream, reading, stream::fault);
    try {
      stream.finish();
    } catch (IOException e) {
      throw stream.fault(e);
    }
    return result;
  }

  private <T> T parsed(
      String name,
      InputStream in,
      Reading<T> reading,
      Function<Exception, UnreadableException> fault)
      throws UnreadableException {
    try {
      return reading.of(xml.parsed(in));
    } catch (SafeXml.DoctypeException e) {
      throw new UnreadableException("部件 " + name + " 含有 DOCTYPE 声明，正常的文件没有，不予读取。请用空白表重新填报。", e);
    } catch (XMLStreamException e) {
      throw overLimit(name, e).orElseGet(() -> fault.apply(e));
    }
  }

  private ZipPart part(String name) throws UnreadableException {
    Optional<ZipPart> part = zip.find(name);
    if (part.isEmpty()) {
      throw new UnreadableException("文件缺少部件 " + name + "，请让填报单位用 WPS 或 Excel 打开，另存为 .xlsx 后重新发送。");
    }
    return part.get();
  }

  /** A part that must exist, as it lies in the zip; empty if it has more packed bytes. */
  Optional<PackedPart> packed(String name, int most) throws UnreadableException {
    ZipPart part = part(name);
    return part.packed() > most ? Optional.empty() : Optional.of(zip.packed(part));
  }

  /** Reads a part that must exist, unless one of the same bytes was read before. */
  <T> T alike(AlikeParts<T> known, String name, Reading<T> reading) throws UnreadableException {
    return known.read(packed(name, AlikeParts.MOST_BYTES), () -> read(name, reading));
  }

  private Optional<UnreadableException> overLimit(String name, Exception e) {
    String message = String.valueOf(e.getMessage());
    if (!message.contains("limit (")) {
      return Optional.empty();
    }
    return Optional.of(
        new UnreadableException(
            "部件 "
                + name
                + " 超出读取限度（单元格最多 "
                + limits.cellChars()
                + " 字，XML 最多 "
                + limits.depth()
                + " 层、每个元素最多 "
                + limits.attributes()
                + " 个属性），请用空白表重新填报。",
            e));
  }

  /** The relationships of a part, or of the package itself for an empty name; none if not there. */
  public List<Relation> relations(String of) throws UnreadableException {
    int slash = of.lastIndexOf('/');
    String folder = of.substring(0, slash + 1);
    String name = folder + "_rels/" + of.substring(slash + 1) + ".rels";
    return has(name)
        ? alike(alike.relations(), name, reader -> relations(reader, folder))
        : List.of();
  }

  private static List<Relation> relations(XmlReader reader, String folder)
      throws XMLStreamException, UnreadableException {
    List<Relation> relations = new ArrayList<>();
    while (reader.nextChild()) {
      // What lies outside the package is never looked at.
      boolean inside = !reader.attribute("TargetMode").equals("External");
      if (reader.name().equals("Relationship") && inside) {
        relations.add(
            new Relation(
                reader.attribute("Id"),
                reader.attribute("Type"),
                resolve(folder, reader.attribute("Target"))));
        if (relations.size() > MOST_RELATIONS) {
          throw OddPart.odd("部件之间的关系超过 " + MOST_RELATIONS + " 条");
        }
      }
      reader.skip();
    }
    return List.copyOf(relations);
  }

  /** A target as a part name. */
  static String resolve(String folder, String target) {
    String path = target.replace('\\', '/');
    String whole = path.startsWith("/") ? path : folder + path;
    List<String> steps = new ArrayList<>();
    for (String step : whole.split("/")) {
      if (step.equals("..")) {
        if (!steps.isEmpty()) {
          steps.remove(steps.size() - 1);
        }
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.add(step);
      }
    }
    return String.join("/", steps);
  }
}
