package dev.gouji.intake.document;

import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import dev.gouji.grid.FileKind;
import dev.gouji.ooxml.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a process that reads documents writes, and we read: a document, or why there is none. */
public final class DocumentWire {
  private static final int MAGIC = 0x646f6375;
  private static final long NO_TIME = Long.MIN_VALUE;
  private static final int LONGEST = 1 << 20;

  private static final int LINE = 0;
  private static final int TABLE = 1;
  private static final int BREAK = 2;

  private DocumentWire() {}

  /** The words for a file that cannot be read, in Chinese. */
  public static byte[] refusal(String reason) throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(said);
    out.writeInt(MAGIC);
    out.writeBoolean(false);
    write(out, reason);
    return said.toByteArray();
  }

  public static byte[] write(Document document) throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(said);
    out.writeInt(MAGIC);
    out.writeBoolean(true);
    write(out, document.kind().name());
    out.writeBoolean(document.macros());
    write(out, document.title());
    out.writeLong(document.saved().map(Instant::toEpochMilli).orElse(NO_TIME));
    out.writeInt(document.blocks().size());
    for (Block block : document.blocks()) {
      write(out, block);
    }
    return said.toByteArray();
  }

  private static void write(DataOutputStream out, Block block) throws IOException {
    if (block instanceof Block.Line line) {
      out.writeByte(LINE);
      write(out, line.text());
    } else if (block instanceof Block.Table table) {
      out.writeByte(TABLE);
      out.writeInt(table.rows());
      out.writeInt(table.columns());
      out.writeInt(table.cells().size());
      for (Block.Entry entry : table.cells()) {
        out.writeInt(entry.area().first().row());
        out.writeInt(entry.area().first().column());
        out.writeInt(entry.area().last().row());
        out.writeInt(entry.area().last().column());
        write(out, entry.text());
        write(out, entry.doubt());
      }
    } else {
      out.writeByte(BREAK);
    }
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** The document, if the process could read it. */
  public static Document read(byte[] said) throws UnreadableException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(said));
    try {
      if (in.readInt() != MAGIC) {
        throw new IOException("no document");
      }
      if (!in.readBoolean()) {
        throw new UnreadableException(text(in));
      }
      FileKind kind = FileKind.valueOf(text(in));
      boolean macros = in.readBoolean();
      String title = text(in);
      long saved = in.readLong();
      List<Block> blocks = new ArrayList<>();
      for (int left = count(in, Document.MOST_BLOCKS); left > 0; left--) {
        blocks.add(block(in));
      }
      Optional<Instant> time =
          saved == NO_TIME ? Optional.empty() : Optional.of(Instant.ofEpochMilli(saved));
      return new Document(kind, macros, title, blocks, time);
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableException("文件已损坏，读不出来。请重新发送，或填写下发的 .xlsx 表。", e);
    }
  }

  private static Block block(DataInputStream in) throws IOException {
    return switch (in.readByte()) {
      case LINE -> new Block.Line(text(in));
      case TABLE -> table(in);
      case BREAK -> new Block.Break();
      default -> throw new IOException("unknown block");
    };
  }

  private static Block table(DataInputStream in) throws IOException {
    int rows = count(in, Document.MOST_CELLS);
    int columns = count(in, Document.MOST_CELLS);
    List<Block.Entry> cells = new ArrayList<>();
    for (int left = count(in, Document.MOST_CELLS); left > 0; left--) {
      CellAddress first = new CellAddress(in.readInt(), in.readInt());
      CellAddress last = new CellAddress(in.readInt(), in.readInt());
      cells.add(new Block.Entry(new CellRange(first, last), text(in), text(in), -1));
    }
    return new Block.Table(cells, rows, columns);
  }

  private static int count(DataInputStream in, int most) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > most) {
      throw new IOException("too many");
    }
    return count;
  }

  private static String text(DataInputStream in) throws IOException {
    int length = count(in, LONGEST);
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }
}
