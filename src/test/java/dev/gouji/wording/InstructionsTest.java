package dev.gouji.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gouji.form.Form;
import dev.gouji.form.load.Forms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every problem that can be told has a short name and an instruction that says what to do. */
class InstructionsTest {
  private static final int LONGEST_LABEL = 64;
  private static final int LONGEST_INSTRUCTION = 64;

  private static final Pattern TO_DO =
      Pattern.compile("请|改|填|核对|说明|写|选|恢复|删|保存|报送|处理|取消|使用|补|换|留|检查|查|打开|另存|移|统一|逐|按|确认|联系|等");

  private final Map<String, String> faults = new TreeMap<>();

  @Test
  void labelsAreShortAndInstructionsSayWhatToDo() throws Exception {
    for (Form form : Forms.load(Optional.empty()).byEdition()) {
      form.rules().forEach(rule -> look(rule.id(), rule.label(), rule.instruction()));
      form.catalogue().values().forEach(one -> look(one.id(), one.label(), one.instruction()));
    }
    assertEquals(Map.of(), faults);
  }

  private void look(String id, String label, String instruction) {
    for (String text : List.of(label, instruction)) {
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
