package dev.gouji.run;

import dev.gouji.check.CheckedReturn;
import dev.gouji.check.value.Values;
import dev.gouji.digest.Digests;
import dev.gouji.disk.Disk;
import dev.gouji.disk.UniqueNames;
import dev.gouji.fault.Fault;
import dev.gouji.fault.Faults;
import dev.gouji.finding.Finding;
import dev.gouji.finding.Location;
import dev.gouji.form.Form;
import dev.gouji.grid.FileKind;
import dev.gouji.repair.Diagnosis;
import dev.gouji.report.mark.MarkedReturn;
import dev.gouji.report.mark.note.Marked;
import dev.gouji.report.mark.note.ReturnNote;
import dev.gouji.roster.Office;
import dev.gouji.template.TemplateWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes 退回/: for each return that is not accepted its sender's own file with the marks. */
final class ReturnedFiles {
  static final String FOLDER = "退回/";

  /**
   * A marked workbook on the disk.
   *
   * @param file the sender's file
   * @param name where the marked workbook is, relative to the year's folder
   * @param why it is not the sender's own file; empty if it is
   */
  record Written(String file, String name, String why) {}

  private record Made(byte[] bytes, String extension, String why) {}

  private final Map<String, Path> paths;
  private final Office office;
  private final Map<String, Values> prior;
  private final TemplateWriter template;
  private final Faults faults;

  /**
   * For the returns of one year.
   *
   * @param paths the files of the inbox by their names; members of bundles are not among them
   */
  ReturnedFiles(
      Map<String, Path> paths, Office office, Form form, Map<String, Values> prior, Faults faults) {
    this.paths = paths;
    this.office = office;
    this.prior = prior;
    this.template = new TemplateWriter(form);
    this.faults = faults;
  }

  /** Writes the marked workbook of one return into the folder that is being built. */
  Written write(CheckedReturn one, String stem, Path staging, Disk disk) throws IOException {
    Made made;
    try {
      made = make(one);
    } catch (RuntimeException | StackOverflowError e) {
      faults.add(one.of().file(), Fault.Step.FRESH, e);
      return new Written(one.of().file(), "", "gouji 生成退回表时自身出错（不是填报单位的问题），请先用通知告知");
    }
    String name = stem + "." + made.extension();
    disk.write(staging.resolve(name), made.bytes());
    return new Written(one.of().file(), name, made.why());
  }

  private Made make(CheckedReturn one) {
    ReturnNote note =
        new ReturnNote(
            one.of().unit().code(),
            one.of().unit().name(),
            one.of().year(),
            one.of().round(),
            office);
    Optional<byte[]> original = original(one);
    String why = "退回的是新表，已填入读到的数";
    if (original.isPresent()) {
      FileKind kind = one.of().source().kind();
      Marked marked =
          marked(
              one,
              () -> {
                faults.begin(Fault.Step.MARK, one.of().file());
                return MarkedReturn.write(original.get(), kind, one.diagnosis(), note);
              });
      if (marked instanceof Marked.InPlace inPlace) {
        return new Made(inPlace.bytes(), inPlace.extension(), "");
      }
      why = ((Marked.Unsafe) marked).why() + "，" + why;
    }
    return fresh(one, note, why);
  }

  /** What we did not foresee while marking is our fault; the sender gets a fresh workbook. */
  private Marked marked(CheckedReturn one, Supplier<Marked> marking) {
    try {
      return marking.get();
    } catch (RuntimeException | StackOverflowError e) {
      faults.add(one.of().file(), Fault.Step.MARK, e);
      return new Marked.Unsafe("gouji 标注这份表时自身出错（不是填报单位的问题）");
    }
  }

  /** The sender's bytes, if they are a workbook of its own and still those that were judged. */
  private Optional<byte[]> original(CheckedReturn one) {
    Path path = paths.get(one.of().file());
    if (path == null || !MarkedReturn.marks(one.of().source().kind())) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Files.readAllBytes(path);
      boolean same = Digests.of(bytes).equals(one.of().source().sha256());
      return same ? Optional.of(bytes) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Made fresh(CheckedReturn one, ReturnNote note, String why) {
    faults.begin(Fault.Step.FRESH, one.of().file());
    String code = one.of().unit().code();
    byte[] refilled =
        template.refilled(
            one.of().unit(),
            one.of().year(),
            Optional.ofNullable(prior.get(code)),
            one.of().values());
    Diagnosis moved = one.diagnosis().at(ReturnedFiles::onTemplate, ReturnedFiles::onTemplate);
    Marked marked = MarkedReturn.write(refilled, FileKind.XLSX, moved, note);
    byte[] bytes = marked instanceof Marked.InPlace inPlace ? inPlace.bytes() : refilled;
    return new Made(bytes, FileKind.XLSX.extension(), why);
  }

  /** A finding with its places on the template instead of the sender's file. */
  private static Finding onTemplate(Finding finding) {
    return finding.withPlaces(
        onTemplate(finding.location()),
        finding.touches().stream().map(ReturnedFiles::onTemplate).toList());
  }

  private static Location onTemplate(Location location) {
    return location
        .field()
        .map(field -> Location.at(field.sheet(), field.cell(), field))
        .orElse(Location.FILE);
  }

  /** The names of the marked workbooks without their extensions, one for each return. */
  static List<String> stems(List<CheckedReturn> returned) {
    return UniqueNames.of(
        returned.stream()
            .map(one -> FOLDER + sender(one) + "_第" + one.of().round() + "轮")
            .toList());
  }

  /** Code and name of the unit, fit for a file name. */
  static String sender(CheckedReturn one) {
    return TemplateWriter.safe(one.of().unit().code())
        + "_"
        + TemplateWriter.safe(one.of().unit().name());
  }
}
