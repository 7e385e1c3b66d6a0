package dev.gouji.roster;

/**
 * A reporting unit.
 *
 * @param code the unit's code, unique, never empty
 * @param name the full name; the code if the roster has none
 * @param parent the code of the unit above; empty at the top
 * @param category 类别, as the office writes it; may be empty
 * @param mayIssueRegulations 是, 否 or empty if the roster does not say
 * @param status whether and how it reports this year
 * @param mergedInto the code of the unit it was merged into; may be empty
 * @param contact the person to ask; may be empty
 * @param phone their number; may be empty
 * @param email one plain e-mail address; empty if the roster has none that can be one
 */
public record Unit(
    String code,
    String name,
    String parent,
    String category,
    String mayIssueRegulations,
    Status status,
    String mergedInto,
    String contact,
    String phone,
    String email) {
  /** A unit without an e-mail address. */
  public Unit(
      String code,
      String name,
      String parent,
      String category,
      String mayIssueRegulations,
      Status status,
      String mergedInto,
      String contact,
      String phone) {
    this(code, name, parent, category, mayIssueRegulations, status, mergedInto, contact, phone, "");
  }

  /** 状态 of the roster. */
  public enum Status {
    NORMAL("正常"),
    NEW("新设"),
    ABOLISHED("撤销"),
    EXEMPT("免报");

    private final String chinese;

    Status(String chinese) {
      this.chinese = chinese;
    }

    public String chinese() {
      return chinese;
    }
  }

  /** Whether a return is due. */
  public boolean isDue() {
    return status == Status.NORMAL || status == Status.NEW;
  }

  /** Whether last year's return can be compared cell by cell. */
  public boolean isComparable() {
    return status == Status.NORMAL && mergedInto.isEmpty();
  }

  /** The same unit below another. */
  Unit withParent(String above) {
    return new Unit(
        code,
        name,
        above,
        category,
        mayIssueRegulations,
        status,
        mergedInto,
        contact,
        phone,
        email);
  }

  /** A unit known only from its own return. */
  public static Unit unlisted(String code, String name) {
    return new Unit(code, name, "", "", "", Status.NORMAL, "", "", "");
  }
}
