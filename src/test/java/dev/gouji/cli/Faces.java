package dev.gouji.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** What each paper of a run says about how many units stand where, read back from the paper. */
final class Faces {
  static final List<String> WORDS = List.of("应报", "通过", "待核", "退回", "拒收", "未报");
  private static final Map<String, String> IDS =
      Map.of(
          "due", "应报",
          "accepted", "通过",
          "waiting", "待核",
          "returned", "退回",
          "refused", "拒收",
          "missing", "未报");

  private final Scene scene;
  private final int year;

  Faces(Scene scene, int year) {
    this.scene = scene;
    this.year = year;
  }

  /** The numbers of every paper, by the paper's name. */
  Map<String, Map<String, Integer>> all(Run run) throws IOException {
    Map<String, Map<String, Integer>> all = new LinkedHashMap<>();
    String screen =
        run.out().lines().filter(line -> line.startsWith(year + " 年度：")).findFirst().orElse("");
    all.put("screen", numbers(screen));
    all.put("汇总表", cover());
    all.put("错误报告", summary());
    all.put("总览", page());
    all.put("run.json", json());
    all.put("催报名单", numbers(scene.sheet(written("催报名单.xlsx"), "催报名单").get(1).get(0)));
    all.put("审核情况说明", statementNumbers());
    return all;
  }

  /** A sentence such as 应报 7 个单位，通过 3 个; what it does not name is 0. */
  private static Map<String, Integer> numbers(String text) {
    Map<String, Integer> found = zeros();
    Matcher number =
        Pattern.compile("(应报|通过|待核|退回|拒收|未报) ([0-9]+) 个").matcher(text.split("；", -1)[0]);
    while (number.find()) {
      found.put(number.group(1), Integer.valueOf(number.group(2)));
    }
    return found;
  }

  private static Map<String, Integer> zeros() {
    Map<String, Integer> zeros = new TreeMap<>();
    WORDS.forEach(word -> zeros.put(word, 0));
    return zeros;
  }

  private Path written(String name) {
    return scene.output().resolve(year + "/" + name);
  }

  private static int whole(String cell) {
    return (int) Double.parseDouble(cell);
  }

  private Map<String, Integer> cover() {
    List<List<String>> rows = scene.sheet(written("汇总表.xlsx"), "封面");
    Map<String, Integer> found = new TreeMap<>();
    for (int i = 0; i + 1 < rows.size(); i++) {
      if (rows.get(i).contains("待核")) {
        for (int c = 0; c < rows.get(i).size(); c++) {
          found.put(rows.get(i).get(c), whole(rows.get(i + 1).get(c)));
        }
      }
    }
    return found;
  }

  private Map<String, Integer> summary() {
    Map<String, Integer> found = zeros();
    for (List<String> row : scene.sheet(written("错误报告.xlsx"), "概况")) {
      String head = row.isEmpty() ? "" : row.get(0).replace("单位：", "").strip();
      if (WORDS.contains(head)) {
        found.put(head, whole(row.get(2)));
      }
    }
    return found;
  }

  private Map<String, Integer> page() throws IOException {
    Map<String, Integer> found = zeros();
    Matcher tile =
        Pattern.compile("<dt>([^<]+)</dt><dd><strong>([0-9]+)</strong>")
            .matcher(Files.readString(written("总览.html")));
    while (tile.find()) {
      if (WORDS.contains(tile.group(1))) {
        found.put(tile.group(1), Integer.valueOf(tile.group(2)));
      }
    }
    return found;
  }

  private Map<String, Integer> json() throws IOException {
    String json = Files.readString(written("data/run.json"));
    Map<String, Integer> found = new TreeMap<>();
    Matcher one =
        Pattern.compile("\"(\\w+)\": ([0-9]+)").matcher(json.substring(json.indexOf("\"units\"")));
    while (one.find()) {
      if (IDS.containsKey(one.group(1))) {
        found.putIfAbsent(IDS.get(one.group(1)), Integer.valueOf(one.group(2)));
      }
    }
    return found;
  }

  String statement() throws IOException {
    try (InputStream in = Files.newInputStream(written("审核情况说明.docx"));
        XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(in))) {
      return words.getText();
    }
  }

  /** The letter counts what did not come and what could not be taken apart. */
  private Map<String, Integer> statementNumbers() throws IOException {
    String words = statement();
    Map<String, Integer> found = zeros();
    found.put("应报", after(words, "应报单位共 "));
    found.put("通过", after(words, "审核通过 "));
    found.put("待核", after(words, "个，待核 "));
    found.put("退回", after(words, "退回修改 "));
    found.put("拒收", after(words, "报来的文件不能采用、视同未报的单位 "));
    found.put("未报", after(words, "没有收到报表的单位 ") + after(words, "报来的是其他年度的报表、视同未报的单位 "));
    return found;
  }

  private static int after(String text, String words) {
    Matcher number = Pattern.compile(Pattern.quote(words) + "([0-9]+)").matcher(text);
    return number.find() ? Integer.parseInt(number.group(1)) : 0;
  }

  /** The files of a folder of the year's result. */
  List<String> files(String folder) throws IOException {
    Path there = written(folder);
    if (!Files.isDirectory(there)) {
      return List.of();
    }
    try (var files = Files.list(there)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
