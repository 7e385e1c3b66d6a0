package dev.gouji.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gouji.roster.Unit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A district of 200 units over two years and three rounds with every kind of mess. The table was
 * counted by hand: of each kind so many units, and where they stand after each round.
 */
class DistrictTest {
  private static final String RECEIVED = "requests.received.natural_person";
  private static final String GRANTED = "requests.granted.natural_person";
  private static final String CARRIED_IN = "requests.carried_in.natural_person";
  private static final String CARRIED_OUT = "requests.carried_out.natural_person";

  /** What a unit sends in the first, the second and the third round. */
  private enum Kind {
    PROMPT(115, "good", "-", "-"),
    OF_TOWN(5, "good", "-", "-"),
    NEW(3, "good", "-", "-"),
    HEIR(2, "good", "-", "-"),
    LATE(10, "-", "-", "good"),
    NEVER(8, "-", "-", "-"),
    MENDS(15, "bad", "good", "-"),
    MENDS_SLOWLY(5, "bad", "bad", "good"),
    STUBBORN(5, "bad", "-", "-"),
    CONTRADICTS(5, "two", "good", "-"),
    MISDATES(5, "misdated", "good", "-"),
    SCANS(5, "scan", "good", "-"),
    MISTYPES_CODE(5, "code", "good", "-"),
    ABOLISHED(5, "-", "-", "-"),
    EXEMPT(5, "-", "-", "-");

    private final int units;
    private final List<String> rounds;

    Kind(int units, String... rounds) {
      this.units = units;
      this.rounds = List.of(rounds);
    }
  }

  /** After each round: 应报, 通过, 待核, 退回, 拒收, 未报. */
  private static final List<List<Integer>> STANDING =
      List.of(
          List.of(190, 126, 1, 30, 10, 23),
          List.of(190, 161, 1, 10, 0, 18),
          List.of(190, 176, 1, 5, 0, 8));

  private record Member(Kind kind, Unit unit, int number) {
    String status() {
      return switch (kind) {
        case NEW -> "新设";
        case ABOLISHED -> "撤销";
        case EXEMPT -> "免报";
        default -> "正常";
      };
    }
  }

  @TempDir private Path folder;
  private final List<Member> members = new ArrayList<>();

  private Scene district() {
    Scene scene = new Scene(folder);
    StringBuilder roster = new StringBuilder("单位代码,单位名称,上级代码,状态,并入单位\n");
    roster.append("G,青阳区人民政府,,正常,\nT,青阳区城关镇人民政府,G,正常,\n");
    List<String> heirs = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      for (int i = 0; i < kind.units; i++) {
        int number = members.size() + 1;
        Unit unit = Scene.unit("U" + (1000 + number), "青阳区第" + (1000 + number) + "局");
        Member member = new Member(kind, unit, number);
        members.add(member);
        if (kind == Kind.HEIR) {
          heirs.add(unit.code());
        }
        String into = kind == Kind.ABOLISHED && i < heirs.size() ? heirs.get(i) : "";
        roster.append(unit.code()).append(',').append(unit.name());
        roster.append(kind == Kind.OF_TOWN ? ",T," : ",G,").append(member.status());
        roster.append(',').append(into).append('\n');
      }
    }
    return scene.file("单位名录.csv", roster.toString());
  }

  /** A return in which the column of natural persons holds the unit's own number. */
  private static Map<String, String> good(int number, int carriedIn, int carriedOut) {
    return Map.of(
        RECEIVED, String.valueOf(number),
        CARRIED_IN, String.valueOf(carriedIn),
        GRANTED, String.valueOf(number + carriedIn - carriedOut),
        CARRIED_OUT, String.valueOf(carriedOut));
  }

  /** Last year each unit carried one request over, the units that were merged two. */
  private void lastYear(Scene scene) {
    for (Member member : members) {
      if (member.kind() != Kind.NEW) {
        int over = member.kind() == Kind.ABOLISHED ? 2 : 1;
        scene.csv(member.unit(), 2023, good(member.number() + 1, 0, over));
      }
    }
    scene.runOnce("--year", "2023");
    members.stream()
        .filter(member -> member.kind() != Kind.NEW)
        .forEach(member -> scene.remove(member.unit().code() + "-2023.csv"));
  }

  private static int carriedIn(Kind kind) {
    return switch (kind) {
      case NEW -> 0;
      case HEIR -> 3;
      default -> 1;
    };
  }

  private void send(Scene scene, Member member, int round) {
    Unit unit = member.unit();
    Map<String, String> right = good(member.number(), carriedIn(member.kind()), 0);
    Map<String, String> wrong = new TreeMap<>(right);
    wrong.put(GRANTED, "0");
    String file = unit.code() + "-" + round + ".xlsx";
    String[] good = words(right);
    switch (member.kind().rounds.get(round - 1)) {
      case "good" -> {
        if (member.kind().rounds.get(0).equals("good")) {
          scene.csv(unit, 2024, right);
        } else {
          scene.send(file, unit, 2024, 10 * round, good);
        }
      }
      case "bad" -> scene.send(file, unit, 2024, 10 * round, words(wrong));
      case "two" -> {
        scene.send(file, unit, 2024, 10 * round, good);
        scene.send("又-" + file, unit, 2024, 10 * round, words(wrong));
      }
      case "misdated" -> scene.bytes(file, cover(unit, round, 4, "2023", good));
      case "code" -> scene.bytes(file, cover(unit, round, 2, "U1001", good));
      case "scan" -> scene.file(unit.name() + ".jpg", "a scan");
      default -> {}
    }
  }

  private static byte[] cover(Unit unit, int round, int row, String text, String... values) {
    return Scene.changed(
        Scene.workbook(unit, 2024, 10 * round, values),
        book -> {
          var cell = book.getSheet("基本信息").getRow(row).getCell(1);
          if (row == 4) {
            cell.setCellValue(Double.parseDouble(text));
          } else {
            cell.setCellValue(text);
          }
        });
  }

  private static String[] words(Map<String, String> values) {
    return values.entrySet().stream()
        .flatMap(entry -> List.of(entry.getKey(), entry.getValue()).stream())
        .toArray(String[]::new);
  }

  @Test
  void everyPaperOfThreeRoundsIsAsCountedByHand() throws IOException {
    Scene scene = district();
    lastYear(scene);
    int town =
        members.stream().filter(m -> m.kind() == Kind.OF_TOWN).mapToInt(Member::number).sum();
    scene.csv(Scene.unit("T", "青阳区城关镇人民政府"), 2024, good(town, 5, 0));
    scene.csv(Scene.unit("G", "青阳区人民政府"), 2024, good(1, 0, 0));
    Faces faces = new Faces(scene, 2024);
    for (int round = 1; round <= STANDING.size(); round++) {
      for (Member member : members) {
        send(scene, member, round);
      }
      Run run = scene.runOnce();
      Map<String, Integer> expected = new TreeMap<>();
      for (int i = 0; i < Faces.WORDS.size(); i++) {
        expected.put(Faces.WORDS.get(i), STANDING.get(round - 1).get(i));
      }
      for (var face : faces.all(run).entrySet()) {
        assertEquals(expected, face.getValue(), "round " + round + " " + face.getKey());
      }
      assertEquals(total(round), summed(scene), "round " + round);
    }
  }

  /** The numbers of those who stand accepted after a round, added up. */
  private int total(int round) {
    return members.stream().filter(member -> isIn(member, round)).mapToInt(Member::number).sum();
  }

  private static boolean isIn(Member member, int round) {
    List<String> sent = member.kind().rounds.subList(0, round);
    return sent.contains("good");
  }

  private static int summed(Scene scene) {
    return scene.csv(2024, "totals.csv").stream()
        .filter(row -> row.get("scope").equals("*") && row.get("field").equals(RECEIVED))
        .mapToInt(row -> Integer.parseInt(row.get("value")))
        .sum();
  }
}
