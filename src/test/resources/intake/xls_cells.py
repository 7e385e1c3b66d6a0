"""Prints every cell of .xls workbooks as CSV: file, sheet, row, column (from 0), value.

Run with python3-xlrd, which shares no code with the reader under test.
"""
import csv
import sys

import xlrd

rows = csv.writer(sys.stdout)
rows.writerow(["file", "sheet", "row", "column", "value"])
for file in sys.argv[1:]:
    for sheet in xlrd.open_workbook(file).sheets():
        for row in range(sheet.nrows):
            for column in range(sheet.ncols):
                cell = sheet.cell(row, column)
                if cell.ctype in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK):
                    continue
                value = cell.value
                if cell.ctype in (xlrd.XL_CELL_NUMBER, xlrd.XL_CELL_DATE):
                    value = repr(value)
                elif cell.ctype == xlrd.XL_CELL_BOOLEAN:
                    value = "TRUE" if value else "FALSE"
                elif cell.ctype == xlrd.XL_CELL_ERROR:
                    value = xlrd.error_text_from_code[value]
                rows.writerow([file, sheet.name, row, column, value])
