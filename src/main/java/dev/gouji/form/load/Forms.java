package dev.gouji.form.load;

import dev.gouji.form.Form;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;

/**
 * Every edition known, loaded and found sound.
 *
 * @param byEdition the forms, oldest first
 */
public record Forms(List<Form> byEdition) {
  private static final String OWN = "自定义报表";

  public Forms {
    byEdition = List.copyOf(byEdition);
  }

  /**
   * What is in the jar, which cannot change while the program runs: read once, when asked for. The
   * current edition, which most returns are of, is completed while the first of them is read.
   */
  private record BuiltInForms(List<Form> sound, List<DefinitionFault> faults) {
    private static final BuiltInForms ONCE = read();

    private static BuiltInForms read() {
      try {
        List<Form> forms = Forms.read(Optional.empty()).byEdition();
        ForkJoinPool.commonPool().execute(forms.get(forms.size() - 1)::complete);
        return new BuiltInForms(forms, List.of());
      } catch (DefinitionException e) {
        return new BuiltInForms(List.of(), e.faults());
      }
    }
  }

  /**
   * Loads the built-in editions and those of the office.
   *
   * @param own a folder shaped like the built-in one that extends or overrides it
   * @throws DefinitionException listing every fault of every file
   */
  public static Forms load(Optional<Path> own) throws DefinitionException {
    if (own.isPresent()) {
      return read(own);
    }
    if (!BuiltInForms.ONCE.faults().isEmpty()) {
      throw new DefinitionException(BuiltInForms.ONCE.faults());
    }
    return new Forms(BuiltInForms.ONCE.sound());
  }

  private static Forms read(Optional<Path> own) throws DefinitionException {
    List<String> builtIn = BuiltIn.editions();
    Set<String> ids = new LinkedHashSet<>(builtIn);
    if (own.isPresent()) {
      new OwnFolder(own.get())
          .editions().stream()
              .filter(id -> builtIn.contains(id) || hasEdition(own.get(), id))
              .forEach(ids::add);
    }
    List<Form> forms = new ArrayList<>();
    Set<DefinitionFault> faults = new LinkedHashSet<>();
    Set<String> grids = new TreeSet<>();
    // The editions know nothing of each other.
    String newest = newest(builtIn);
    List<Loaded> loaded =
        ids.parallelStream().map(edition -> Loaded.of(edition, own, newest)).toList();
    for (Loaded one : loaded) {
      one.form().ifPresent(forms::add);
      faults.addAll(one.faults());
      grids.addAll(one.grids());
    }
    if (own.isPresent()) {
      try {
        new OwnFolder(own.get()).check(builtIn, grids);
      } catch (DefinitionException e) {
        faults.addAll(e.faults());
      }
    }
    faults.addAll(FormYears.faults(forms));
    if (!faults.isEmpty()) {
      throw new DefinitionException(List.copyOf(faults));
    }
    return new Forms(FormYears.inTurn(forms));
  }

  /** What came of one edition. */
  private record Loaded(Optional<Form> form, List<DefinitionFault> faults, List<String> grids) {
    static Loaded of(String edition, Optional<Path> own, String newest) {
      List<String> grids = new ArrayList<>();
      try {
        DefinitionFiles files = DefinitionFiles.of(edition, own, newest);
        grids.addAll(grids(files));
        EditionLoader loader = new EditionLoader(edition, files);
        // An office's own definitions are refused before anything is done with them.
        Form form = own.isPresent() ? loader.whole() : loader.layoutFirst();
        return new Loaded(Optional.of(form), List.of(), grids);
      } catch (DefinitionException e) {
        return new Loaded(Optional.empty(), e.faults(), grids);
      }
    }

    /** What the grids of an edition are called. */
    private static List<String> grids(DefinitionFiles files) {
      List<String> grids = new ArrayList<>();
      if (files.has("tables.csv")) {
        files.rows("tables.csv").forEach(row -> grids.addAll(row.cells()));
      }
      return grids.stream().filter(cell -> cell.endsWith(".csv")).toList();
    }
  }

  private static boolean hasEdition(Path own, String id) {
    return Files.isRegularFile(own.resolve(id).resolve("edition.csv"));
  }

  /** The edition to which an office's files belong that lie in no edition's folder. */
  private static String newest(List<String> builtIn) {
    return builtIn.stream().max(Comparator.naturalOrder()).orElse("");
  }

  /**
   * An office's own definitions that lie beside an inbox, as a double click cannot pass options.
   *
   * @return the folder, as it is named from where the inbox is
   */
  public static Optional<Path> beside(Path inbox) {
    Path absolute = inbox.toAbsolutePath().normalize().resolveSibling(OWN);
    return Files.isDirectory(absolute) ? Optional.of(inbox.resolveSibling(OWN)) : Optional.empty();
  }

  public Optional<Form> edition(String id) {
    return byEdition.stream().filter(form -> form.edition().id().equals(id)).findFirst();
  }

  /** The edition in which a report year is written. */
  public Optional<Form> forYear(int year) {
    return byEdition.stream().filter(form -> form.edition().describes(year)).findFirst();
  }
}
