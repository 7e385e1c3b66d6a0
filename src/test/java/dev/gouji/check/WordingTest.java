package dev.gouji.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gouji.form.Form;
import dev.gouji.form.load.Forms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every sentence of the catalogue that people read: plain, short, and it says what to do. */
class WordingTest {
  private static final int LONGEST_LABEL = 64;
  private static final int LONGEST_INSTRUCTION = 64;

  /** Names of programs and files that people know; nothing else of ours is in Latin letters. */
  private static final Pattern KNOWN =
      Pattern.compile("#REF!|WPS|Excel|Word|PDF|CSV|\\.?xlsx?|Ctrl\\+Alt\\+F[0-9]|[A-J][0-9]{1,2}");

  private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2,}[A-Za-z0-9.-]*");

  /** Words of programs and of this project for which there is a plain one. */
  private static final Pattern JARGON =
      Pattern.compile("字段|解析|枚举|空值|异常|校验码|指纹|哈希|布尔|参数|递归|缓存|字符串|元数据|回滚|实例");

  private static final Pattern TO_DO =
      Pattern.compile("请|改|填|核对|说明|写|选|恢复|删|保存|报送|处理|取消|使用|补|换|留|检查|查|打开|另存|移|统一|逐|按|确认|联系|等");

  private final Map<String, String> faults = new TreeMap<>();

  @Test
  void labelsAndInstructionsArePlainShortAndSayWhatToDo() throws Exception {
    for (Form form : Forms.load(Optional.empty()).byEdition()) {
      form.rules().forEach(rule -> look(rule.id(), rule.label(), rule.instruction()));
      form.catalogue().values().forEach(one -> look(one.id(), one.label(), one.instruction()));
    }
    assertEquals(Map.of(), faults);
  }

  private void look(String id, String label, String instruction) {
    for (String text : List.of(label, instruction)) {
      String rest = KNOWN.matcher(text).replaceAll("");
      Matcher latin = LATIN.matcher(rest);
      if (latin.find()) {
        faults.put(id + " latin", latin.group() + " in " + text);
      }
      Matcher jargon = JARGON.matcher(text);
      if (jargon.find()) {
        faults.put(id + " jargon", jargon.group() + " in " + text);
      }
      if (text.contains("  ") || text.endsWith("。") || text.contains("??")) {
        faults.put(id + " form", text);
      }
    }
    if (label.codePointCount(0, label.length()) > LONGEST_LABEL) {
      faults.put(id + " label too long", label);
    }
    if (instruction.codePointCount(0, instruction.length()) > LONGEST_INSTRUCTION) {
      faults.put(id + " instruction too long", instruction);
    }
    if (!TO_DO.matcher(instruction).find()) {
      faults.put(id + " says nothing to do", instruction);
    }
  }
}
