package dev.gouji.form.load;

import java.util.List;
import java.util.stream.Collectors;

/** A definition is refused; all its faults are listed, not only the first. */
public final class DefinitionException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<DefinitionFault> faults;

  public DefinitionException(List<DefinitionFault> faults) {
    super(faults.stream().map(DefinitionFault::text).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  public List<DefinitionFault> faults() {
    return faults;
  }
}
