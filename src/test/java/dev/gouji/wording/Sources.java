package dev.gouji.wording;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The Chinese words in the program's own sources, whole where they are put together with plus. */
final class Sources {
  private static final Path ROOT = Path.of("src/main/java/dev/gouji");

  private final List<Sentence> found = new ArrayList<>();
  private final SourcePositions positions;

  private Sources(SourcePositions positions) {
    this.positions = positions;
  }

  static List<Sentence> read() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (Stream<Path> walk = Files.walk(ROOT);
        StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
      List<Path> java = walk.filter(file -> file.toString().endsWith(".java")).sorted().toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, List.of(), null, files.getJavaFileObjectsFromPaths(java));
      Sources sources = new Sources(Trees.instance(task).getSourcePositions());
      for (CompilationUnitTree unit : task.parse()) {
        sources.unit(unit);
      }
      return List.copyOf(sources.found);
    }
  }

  private void unit(CompilationUnitTree unit) {
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitBinary(BinaryTree sum, Void nothing) {
        StringBuilder text = new StringBuilder();
        if (sum.getKind() != Tree.Kind.PLUS || !append(sum, text)) {
          return super.visitBinary(sum, nothing);
        }
        keep(unit, sum, text.toString());
        // What is put in may hold words of its own, such as those of a choice.
        new Others(this).scan(sum, null);
        return null;
      }

      @Override
      public Void visitLiteral(LiteralTree literal, Void nothing) {
        if (literal.getValue() instanceof String text) {
          keep(unit, literal, text);
        }
        return null;
      }
    }.scan(unit, null);
  }

  /** Goes through a sum past its own words. */
  private static final class Others extends TreeScanner<Void, Void> {
    private final TreeScanner<Void, Void> words;

    private Others(TreeScanner<Void, Void> words) {
      this.words = words;
    }

    @Override
    public Void scan(Tree tree, Void nothing) {
      if (tree instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
        scan(sum.getLeftOperand(), null);
        return scan(sum.getRightOperand(), null);
      }
      return tree instanceof LiteralTree ? null : words.scan(tree, null);
    }
  }

  /** Puts together what stands in a sum; false if no words are in it. */
  private static boolean append(Tree part, StringBuilder text) {
    if (part instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
      boolean left = append(sum.getLeftOperand(), text);
      return append(sum.getRightOperand(), text) || left;
    }
    if (part instanceof ParenthesizedTree inner
        && inner.getExpression() instanceof BinaryTree sum
        && sum.getKind() == Tree.Kind.PLUS) {
      return append(sum, text);
    }
    boolean words = part instanceof LiteralTree literal && literal.getValue() instanceof String;
    text.append(words ? ((LiteralTree) part).getValue() : Sentence.GAP);
    return words;
  }

  private void keep(CompilationUnitTree unit, Tree tree, String text) {
    if (text.codePoints().anyMatch(Character::isIdeographic)) {
      String path = Path.of(unit.getSourceFile().toUri()).toString().replace('\\', '/');
      String file = path.substring(path.indexOf("dev/gouji/") + "dev/gouji/".length());
      long at = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
      found.add(new Sentence(file, at, text));
    }
  }
}
