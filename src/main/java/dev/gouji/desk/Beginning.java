package dev.gouji.desk;

import dev.gouji.csv.CsvText;
import dev.gouji.disk.Disk;
import dev.gouji.disk.OutputException;
import dev.gouji.inbox.Inbox;
import dev.gouji.inbox.OfficeSettings;
import dev.gouji.inbox.UsageException;
import dev.gouji.template.RosterTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an office starts with: an inbox, and a roster and settings to fill in. */
public final class Beginning {
  private Beginning() {}

  /**
   * Makes what is missing; never touches what is there.
   *
   * @param today the day, from which the report year is proposed
   * @return what was made, in the order in which it is to be looked at
   */
  public static List<Path> at(Desk desk, LocalDate today) throws OutputException, UsageException {
    Optional<Path> roster = desk.roster();
    Disk disk = new Disk();
    List<Path> made = new ArrayList<>();
    try {
      Files.createDirectories(desk.inbox());
      if (roster.isEmpty()) {
        Path list = desk.beside().resolve(Inbox.ROSTER_XLSX);
        disk.write(list, RosterTemplate.bytes());
        made.add(list);
      }
      if (desk.settings().isEmpty()) {
        Path settings = desk.beside().resolve(Inbox.SETTINGS);
        disk.write(settings, settings(today));
        made.add(settings);
      }
      return List.copyOf(made);
    } catch (IOException e) {
      throw new OutputException(
          "写不了「" + desk.beside().toAbsolutePath() + "」，请换一个可以写入的文件夹，或检查权限", e);
    }
  }

  /** Headings and one line to fill in, with the report year that the season asks for. */
  private static byte[] settings(LocalDate today) {
    List<String> columns = OfficeSettings.columns();
    List<String> row = new ArrayList<>();
    for (String column : columns) {
      row.add(column.equals(OfficeSettings.YEAR) ? String.valueOf(reportYear(today)) : "");
    }
    CsvText csv = new CsvText(columns);
    csv.row(row);
    return csv.bytes();
  }

  /** A year's report is written from its last weeks on, and in the months after. */
  public static int reportYear(LocalDate today) {
    return today.getMonth().compareTo(Month.OCTOBER) >= 0 ? today.getYear() : today.getYear() - 1;
  }
}
