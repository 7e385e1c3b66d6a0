"""Says what a marked return changed apart from its marks.

usage: compare_marked.py ORIGINAL.xlsx MARKED.xlsx [--resaved]

Reads both workbooks with openpyxl, a reader that gouji does not use. The marked cells are those
that the links of the sheet 退回说明 lead to. Prints one line for each difference; the exit status
is 0 if there is none. With --resaved, another program saved the workbook between the rounds: then
what that program writes in its own way and nobody sees is not compared.
"""

import re
import sys
import warnings

import openpyxl

NOTE = "退回说明"
RECORD = "_gouji_marks"
LINK = re.compile(r"^'(.*)'!([A-Z]+[0-9]+)$")
FILLS = {"FFFFC7CE", "FFFFEB9C", "FFDDEBF7"}
differences = []


resaved = "--resaved" in sys.argv


def same(what, was, now):
    if was != now:
        differences.append(f"{what}: {was!r} -> {now!r}")


def look(cell, part):
    value = getattr(cell, part)
    if not resaved:
        return repr(value)
    if part == "font":
        return (value.name, value.sz, value.b, value.i, value.u, value.color and value.color.rgb)
    if part == "fill":
        return (value.patternType, value.fgColor.rgb if value.patternType else None)
    return repr(value)


def marked_cells(workbook):
    marked = set()
    for row in workbook[NOTE].iter_rows():
        for cell in row:
            if cell.hyperlink is not None and cell.hyperlink.location:
                sheet, at = LINK.match(cell.hyperlink.location).groups()
                marked.add((sheet.replace("''", "'"), at))
    return marked


def comment(cell):
    return None if cell.comment is None else (cell.comment.author, cell.comment.text)


def link(cell):
    return None if cell.hyperlink is None else (cell.hyperlink.location, cell.hyperlink.target)


def compare_cell(name, was, now, is_marked, existed):
    at = f"{name} {was.coordinate}"
    # openpyxl takes a link on a blank cell for its value: there must be none.
    same(at + " value", was.value, now.value)
    if existed or not is_marked:
        same(at + " type", was.data_type, now.data_type)
        for part in ("number_format", "font", "border", "alignment", "protection"):
            if resaved and is_marked and part == "font":
                continue  # LibreOffice colours text that bears a link
            same(f"{at} {part}", look(was, part), look(now, part))
    if is_marked:
        if now.fill.fgColor.rgb not in FILLS:
            differences.append(at + " has no fill of a mark")
        if now.comment is None or "（勾稽标记" not in now.comment.text:
            differences.append(at + " has no comment of a mark")
        elif now.comment.width < 100 or now.comment.height < 30:
            differences.append(at + " has a comment without a size")
        if was.comment is not None and not now.comment.text.startswith(was.comment.text):
            differences.append(at + " lost the words of its own comment")
    else:
        same(at + " fill", look(was, "fill"), look(now, "fill"))
        same(at + " comment", comment(was), comment(now))
        same(at + " link", link(was), link(now))


def validations(sheet):
    return sorted(repr(v) for v in sheet.data_validations.dataValidation)


def conditional(sheet):
    return sorted(
        (str(f.sqref), [(r.type, r.formula, r.priority) for r in f.rules])
        for f in sheet.conditional_formatting
    )


def compare_sheet(was, now, marked):
    name = was.title
    same(name + " merges", sorted(map(str, was.merged_cells)), sorted(map(str, now.merged_cells)))
    same(name + " validations", validations(was), validations(now))
    same(name + " conditional formats", conditional(was), conditional(now))
    for part in ("protection", "page_setup", "print_options", "page_margins", "sheet_properties"):
        same(f"{name} {part}", repr(getattr(was, part)), repr(getattr(now, part)))
    for part in ("freeze_panes", "sheet_state", "print_area", "print_title_rows", "auto_filter"):
        same(f"{name} {part}", repr(getattr(was, part)), repr(getattr(now, part)))
    same(name + " header", repr(was.oddHeader.center.text), repr(now.oddHeader.center.text))
    widths = lambda sheet: {k: (d.width, d.hidden) for k, d in sheet.column_dimensions.items()}
    same(name + " widths", widths(was), widths(now))
    heights = lambda sheet: {
        k: (d.height, d.hidden)
        for k, d in sheet.row_dimensions.items()
        if (d.height or d.hidden) and (not resaved or k in was.row_dimensions)
    }
    same(name + " heights", heights(was), heights(now))
    existing = set(was._cells)
    for row in range(1, max(was.max_row, now.max_row) + 1):
        for column in range(1, max(was.max_column, now.max_column) + 1):
            at = was.cell(row, column).coordinate
            compare_cell(
                name,
                was.cell(row, column),
                now.cell(row, column),
                (name, at) in marked,
                (row, column) in existing,
            )


def names(workbook, shift):
    found = []
    for entry in workbook.defined_names.definedName:
        local = entry.localSheetId
        found.append((entry.name, None if local is None else local - shift, entry.attr_text))
    return sorted(found, key=repr)


def main(original, marked_file):
    warnings.simplefilter("ignore")
    was = openpyxl.load_workbook(original)
    now = openpyxl.load_workbook(marked_file)
    same("sheets", [NOTE] + was.sheetnames + [RECORD], now.sheetnames)
    same("names", names(was, 0), names(now, 1))
    same("active sheet", NOTE, now.active.title)
    marked = marked_cells(now)
    for sheet in was.worksheets:
        compare_sheet(sheet, now[sheet.title], marked)
    for line in differences:
        print(line)
    print(f"{len(marked)} marked cells, {len(differences)} differences")
    return 1 if differences or not marked else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
