package dev.gouji.report.mark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.grid.FileKind;
import dev.gouji.repair.Diagnosis;
import dev.gouji.report.mark.note.Marked;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;

/** What of an .xls may go back. */
final class DangerousXlsTest {
  private static Marked write(byte[] bytes) {
    return MarkedReturn.write(
        bytes, FileKind.XLS, Diagnosis.plain(Samples.findings()), Samples.NOTE);
  }

  private static byte[] withStorage(String name) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(Samples.xls()))) {
      files.createDirectory(name).createDocument("x", new ByteArrayInputStream(new byte[] {1}));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      files.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  @Test
  void macrosAreNotKept() throws IOException {
    Marked.InPlace marked =
        assertInstanceOf(Marked.InPlace.class, write(withStorage("_VBA_PROJECT_CUR")));
    assertEquals("xls", marked.extension());
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(marked.bytes()))) {
      assertFalse(files.getRoot().hasEntryCaseInsensitive("_VBA_PROJECT_CUR"));
    }
  }

  @Test
  void embeddedObjectsAreNotSentBack() throws IOException {
    Marked.Unsafe unsafe = assertInstanceOf(Marked.Unsafe.class, write(withStorage("MBD00012345")));
    assertTrue(unsafe.why().contains("嵌有"), unsafe.why());
  }

  @Test
  void linksToOtherFilesAreNotSentBack() throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(Samples.xls()));
        Workbook other = new HSSFWorkbook()) {
      other.createSheet("Sheet1");
      workbook.linkExternalWorkbook("other.xls", other);
      workbook.getSheetAt(0).getRow(2).createCell(9).setCellFormula("[other.xls]Sheet1!A1");
      Marked.Unsafe unsafe =
          assertInstanceOf(Marked.Unsafe.class, write(MarkedReturnTest.bytes(workbook)));
      assertTrue(unsafe.why().contains("外部链接"), unsafe.why());
    }
  }
}
