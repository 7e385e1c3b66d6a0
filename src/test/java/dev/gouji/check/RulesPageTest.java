package dev.gouji.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gouji.form.BlankPolicy;
import dev.gouji.form.CatalogueEntry;
import dev.gouji.form.Edition;
import dev.gouji.form.Form;
import dev.gouji.form.Operands;
import dev.gouji.form.Rule;
import dev.gouji.form.RuleInstance;
import dev.gouji.form.Severity;
import dev.gouji.testkit.Editions;
import dev.gouji.testkit.Kept;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** RULES.md is made from the definitions; every reading fault is documented and used. */
class RulesPageTest {
  private Form form = Editions.form2021();

  @Test
  void theRulesPageIsWhatTheDefinitionsSay() {
    Kept.assertSame(Path.of("RULES.md"), page().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void thePagesOfTheOlderEditionsAreToo() {
    for (String older : List.of("2014", "2019")) {
      form = Editions.form(older);
      Path kept = Path.of("docs", "RULES-" + older + ".md");
      Kept.assertSame(kept, page().getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void everyReadingFaultIsDocumentedInInterpretation() throws IOException {
    String text = Files.readString(Path.of("INTERPRETATION.md"));
    Set<String> missing = readingFaults();
    missing.removeIf(id -> text.matches("(?s).*\\Q" + id + "\\E(?![A-Z-]).*"));
    assertEquals(Set.of(), missing, "add a line to INTERPRETATION.md");
  }

  @Test
  void everyEntryOfTheCatalogueIsUsed() throws IOException {
    StringBuilder code = new StringBuilder();
    try (var files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        code.append(Files.readString(file));
      }
    }
    Set<String> unused = new TreeSet<>(form.catalogue().keySet());
    unused.removeIf(id -> code.indexOf("\"" + id + "\"") >= 0);
    unused.removeIf(
        id ->
            code.indexOf("ReadingFault." + id.replace("I-", "").replace('-', '_') + ".id()") >= 0);
    Edition.Parts parts = form.edition().parts();
    unused.removeAll(Set.of(parts.copied(), parts.identical(), parts.sums()));
    assertEquals(Set.of(), unused, "nothing reports it");
  }

  @Test
  void noCatalogueEntryHasTheIdOfARule() {
    Set<String> both = new TreeSet<>(form.catalogue().keySet());
    both.retainAll(form.rules().stream().map(Rule::id).collect(Collectors.toSet()));
    assertEquals(Set.of(), both);
  }

  private Set<String> readingFaults() {
    return form.catalogue().keySet().stream()
        .filter(id -> id.startsWith("I-"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private String page() {
    StringBuilder page = new StringBuilder("# 校验规则\n\n");
    page.append("本页由规则定义生成（`mvn test -Dtest=RulesPageTest -Dgouji.renew=true`），请勿手改。\n");
    page.append("适用版式：").append(form.edition().id()).append("（").append(form.edition().notice());
    page.append("）。必改：改正后重新报送；核实：改正，或写明原因；提示：只作提醒。\n");
    page.append(
        "`*` 指每一行或每一列，`;` 隔开各分句，`prior.` 指上年，`children.` 指所辖单位合计；"
            + "`dated` 是文字里写着某年（`#` 处），`repeated` 是与上年文字相同的百分比。\n");
    for (Severity severity : Severity.values()) {
      page.append("\n## ").append(severity.chinese()).append('\n');
      form.rules().stream()
          .filter(rule -> rule.severity() == severity)
          .forEach(rule -> page.append(section(rule)));
    }
    page.append("\n## 读取时发现的问题\n\n没有表达式；读数规则见 INTERPRETATION.md。\n\n");
    page.append("| 编号 | 程度 | 问题 | 怎么改 | 依据 |\n|---|---|---|---|---|\n");
    form.catalogue().values().stream()
        .sorted(
            java.util.Comparator.comparing(CatalogueEntry::severity)
                .thenComparing(CatalogueEntry::id))
        .forEach(words -> page.append(row(words)));
    return page.toString();
  }

  private String section(Rule rule) {
    return "\n### "
        + rule.id()
        + " "
        + rule.label()
        + "\n\n- 怎么改："
        + rule.instruction()
        + "\n- 空格："
        + blanks(rule)
        + hardBeyond(rule)
        + "\n- 依据："
        + rule.source()
        + (rule.since() > form.edition().firstYear() ? "（" + rule.since() + " 年度起）" : "")
        + "\n\n```\n"
        + String.join("\n", rule.expression().split("; *"))
        + "\n```\n";
  }

  private static String blanks(Rule rule) {
    if (rule.needsPriorProse()) {
      return "没有上年的文字，或本年文字太短，则不核对（INTERPRETATION.md 文字）";
    }
    boolean asksForBlanks =
        rule.instances().stream()
            .allMatch(instance -> Operands.direct(instance.condition()).refs().isEmpty());
    return asksForBlanks ? "空格正是要核对的内容" : blanks(rule.whenBlank());
  }

  private static String blanks(BlankPolicy policy) {
    return switch (policy) {
      case SKIP -> "有格未填则不核对";
      case ZERO -> "空格按 0 计，各格均未填则不核对";
      case FAULT -> "有格未填即为不符";
      case PRIOR_ZERO -> "上年的空格按 0 计，本年有格未填则不核对";
    };
  }

  private String hardBeyond(Rule rule) {
    Set<String> limits = new LinkedHashSet<>();
    for (RuleInstance instance : rule.instances()) {
      instance
          .hardBeyond()
          .ifPresent(
              limit ->
                  limits.add(
                      form.table(instance.place().table()).part() + "超过 " + limit.toPlainString()));
    }
    return limits.isEmpty() ? "" : "\n- 转为必改：" + String.join("，", limits);
  }

  private static String row(CatalogueEntry words) {
    List<String> cells =
        List.of(
            words.id(),
            words.severity().chinese(),
            words.label(),
            words.instruction(),
            words.source());
    return cells.stream()
        .map(c -> c.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
