(function () {
  'use strict';
  var STEP = 500;
  var lists = {};
  document.documentElement.classList.add('js');

  function data(id) {
    var element = document.getElementById(id);
    return element ? JSON.parse(element.textContent) : null;
  }

  // One cell as the sorting, the filters and the headings of groups need it.
  function cellOf(td) {
    var main = td.querySelector('.m') || td;
    var below = td.querySelector('.s');
    var order = td.getAttribute('data-o');
    return {
      text: main.textContent,
      below: below ? below.textContent : '',
      order: order === null ? null : Number(order)
    };
  }

  function itemOfRow(row, index) {
    return {
      cells: Array.prototype.map.call(row.cells, cellOf),
      index: index,
      words: row.textContent.toLowerCase(),
      row: row
    };
  }

  function itemOfData(kinds, values, index) {
    var cells = values.map(function (value, i) {
      var words = kinds[i] === 'words';
      var ranked = (words || kinds[i] === 'badge') && value[2] >= 0;
      return {
        text: value[0],
        below: words ? value[1] : '',
        order: ranked ? value[2] : null,
        more: words ? '' : value[1]
      };
    });
    var words = cells.map(function (cell) { return cell.text + '\n' + cell.below; });
    return {cells: cells, index: index, words: words.join('\n').toLowerCase(), row: null};
  }

  // The same cells as the page has for short lists; text is only ever set as text.
  function element(tag, style, text) {
    var made = document.createElement(tag);
    if (style) { made.className = style; }
    if (text) { made.textContent = text; }
    return made;
  }

  function buildCell(kind, cell) {
    var td = document.createElement('td');
    if (kind === 'badge' && cell.text) {
      td.appendChild(element('span', 'badge ' + cell.more, cell.text));
    } else if ((kind === 'link' || kind === 'jump') && cell.text) {
      var link = element('a', '', cell.text);
      link.setAttribute('href', kind === 'link' ? cell.more : '#findings');
      if (kind === 'jump') { link.setAttribute('data-find', cell.more); }
      td.appendChild(link);
    } else if (cell.below) {
      td.appendChild(element('span', 'm', cell.text));
      td.appendChild(element('span', 's', cell.below));
    } else {
      td.textContent = cell.text;
    }
    return td;
  }

  function rowOf(list, item) {
    if (!item.row) {
      item.row = document.createElement('tr');
      item.cells.forEach(function (cell, i) {
        item.row.appendChild(buildCell(list.kinds[i], cell));
      });
    }
    return item.row;
  }

  var collator = new Intl.Collator('zh-Hans-CN', {numeric: true});

  function compare(column, kind) {
    return function (a, b) {
      var x = a.cells[column];
      var y = b.cells[column];
      if (kind === 'count') {
        return number(x.text) - number(y.text);
      }
      if (x.order !== null && y.order !== null && x.order !== y.order) {
        return x.order - y.order;
      }
      // A difference such as −12 is text to the page and a number to the reader.
      var m = number(x.text);
      var n = number(y.text);
      return isNaN(m) || isNaN(n) ? collator.compare(x.text, y.text) : m - n;
    };
  }

  function number(text) {
    var plain = text.replace(/,/g, '').replace('−', '-');
    return /^[+-]?[0-9]+(\.[0-9]+)?$/.test(plain) ? Number(plain) : NaN;
  }

  function is(cell, wanted) {
    return cell.text.toLowerCase() === wanted || cell.below.toLowerCase() === wanted;
  }

  // What is searched for after = must be the whole of a cell: R1 and not R10.
  function chosen(list) {
    var wanted = list.search ? list.search.value.trim().toLowerCase() : '';
    var words = wanted.split(/\s+/);
    var exact = wanted.charAt(0) === '=' ? wanted.slice(1) : null;
    var filters = list.filters.filter(function (f) { return f.value !== ''; });
    return list.items.filter(function (item) {
      var found = exact === null
        ? words.every(function (word) { return item.words.indexOf(word) >= 0; })
        : item.cells.some(function (cell) { return is(cell, exact); });
      return found && filters.every(function (f) {
          return item.cells[Number(f.getAttribute('data-column'))].text === f.value;
        });
    });
  }

  function ordered(list, items) {
    var by = list.sort;
    var column = by ? by.column : list.group;
    if (column === null) {
      return items;
    }
    var before = compare(column, list.kinds[column]);
    var sign = by && by.down ? -1 : 1;
    return items.slice().sort(function (a, b) {
      return sign * before(a, b) || a.index - b.index;
    });
  }

  function groupRow(list, item, members) {
    var cell = item.cells[list.group];
    var label = list.group > 0 ? list.labels.get(cell.text) || '' : cell.below;
    var units = new Set(members.map(function (m) { return m.cells[0].below; }));
    var much = members.length + ' 条' + (list.group > 0 ? '，' + units.size + ' 个单位' : '');
    var th = element('th', '', '');
    th.colSpan = list.kinds.length;
    th.scope = 'rowgroup';
    th.appendChild(element('span', 'much', much));
    th.appendChild(document.createTextNode(cell.text + '　' + label));
    var row = element('tr', 'group', '');
    row.appendChild(th);
    return row;
  }

  function groupKey(list, item) {
    return item.cells[list.group].text + '\n' + item.cells[list.group].below;
  }

  function show(list) {
    var items = ordered(list, chosen(list));
    var grouped = list.group !== null && !list.sort;
    var members = new Map();
    if (grouped) {
      items.forEach(function (item) {
        var key = groupKey(list, item);
        if (!members.has(key)) { members.set(key, []); }
        members.get(key).push(item);
      });
    }
    var body = document.createDocumentFragment();
    var last = null;
    items.slice(0, list.limit).forEach(function (item) {
      if (grouped && groupKey(list, item) !== last) {
        last = groupKey(list, item);
        body.appendChild(groupRow(list, item, members.get(last)));
      }
      body.appendChild(rowOf(list, item));
    });
    if (items.length === 0) {
      var none = element('tr', 'empty', '');
      var td = element('td', '', '没有符合条件的内容');
      td.colSpan = list.kinds.length;
      none.appendChild(td);
      body.appendChild(none);
    }
    list.body.textContent = '';
    list.body.appendChild(body);
    tell(list, items.length);
  }

  function grouping(n) {
    return String(n).replace(/\B(?=([0-9]{3})+$)/g, ',');
  }

  function tell(list, count) {
    var all = list.items.length;
    if (list.output) {
      var what = ' ' + list.output.getAttribute('data-what');
      list.output.textContent = count === all
        ? grouping(all) + what
        : '符合条件 ' + grouping(count) + '，共 ' + grouping(all) + what;
    }
    if (list.more) {
      var shown = Math.min(list.limit, count);
      list.more.hidden = shown === count;
      list.more.parentNode.querySelector('.told').textContent = shown === count
        ? '已全部显示，共 ' + grouping(count) + ' 条。'
        : '已显示 ' + grouping(shown) + ' 条，共 ' + grouping(count) + ' 条。';
    }
  }

  function sortBy(list, column) {
    var same = list.sort && list.sort.column === column;
    list.sort = !same ? {column: column, down: false}
      : !list.sort.down ? {column: column, down: true} : null;
    list.heads.forEach(function (th, i) {
      if (list.sort && i === column) {
        th.setAttribute('aria-sort', list.sort.down ? 'descending' : 'ascending');
      } else {
        th.removeAttribute('aria-sort');
      }
    });
    show(list);
  }

  function clear(list) {
    if (list.search) { list.search.value = ''; }
    list.filters.forEach(function (f) { f.value = ''; });
  }

  function start(table) {
    var id = table.getAttribute('data-list');
    var heads = Array.prototype.slice.call(table.tHead.rows[0].cells);
    var kinds = heads.map(function (th) { return th.getAttribute('data-kind'); });
    var whole = data(id + '-data');
    var tools = document.querySelector('[data-for="' + id + '"]');
    var body = table.tBodies[0];
    var radios = tools ? tools.querySelectorAll('input[type=radio]') : [];
    var list = {
      heads: heads,
      kinds: kinds,
      body: body,
      items: whole
        ? whole.map(function (values, i) { return itemOfData(kinds, values, i); })
        : Array.prototype.map.call(body.rows, itemOfRow),
      limit: whole ? STEP : Infinity,
      sort: null,
      group: radios.length ? 0 : null,
      labels: new Map(Object.entries(data(id + '-labels') || {})),
      search: tools ? tools.querySelector('input[type=search]') : null,
      filters: tools ? Array.prototype.slice.call(tools.querySelectorAll('select')) : [],
      output: tools ? tools.querySelector('output') : null,
      more: document.querySelector('[data-more="' + id + '"]')
    };
    lists[id] = list;
    function restart() {
      list.limit = whole ? STEP : Infinity;
      show(list);
    }
    heads.forEach(function (th, i) {
      th.querySelector('button').addEventListener('click', function () { sortBy(list, i); });
    });
    if (list.search) {
      var waiting = 0;
      list.search.addEventListener('input', function () {
        clearTimeout(waiting);
        waiting = setTimeout(restart, whole ? 200 : 0);
      });
    }
    list.filters.forEach(function (f) { f.addEventListener('change', restart); });
    Array.prototype.forEach.call(radios, function (radio) {
      radio.addEventListener('change', function () {
        list.group = Number(radio.value);
        list.sort = null;
        list.heads.forEach(function (th) { th.removeAttribute('aria-sort'); });
        restart();
      });
    });
    if (tools) {
      tools.querySelector('.clear').addEventListener('click', function () {
        clear(list);
        restart();
      });
    }
    if (list.more) {
      list.more.addEventListener('click', function () {
        list.limit += STEP;
        show(list);
      });
    }
    list.restart = restart;
    show(list);
  }

  Array.prototype.forEach.call(document.querySelectorAll('table[data-list]'), start);

  // A unit's name or a rule's id leads to its findings.
  document.addEventListener('click', function (event) {
    var link = event.target.closest ? event.target.closest('[data-find]') : null;
    if (link && lists.findings) {
      clear(lists.findings);
      lists.findings.search.value = '=' + link.getAttribute('data-find');
      lists.findings.restart();
    }
  });

  var scope = document.getElementById('scope');
  var figures = data('scope-data');
  if (scope && figures) {
    scope.addEventListener('change', function () {
      var texts = figures[Number(scope.value)];
      document.getElementById('scope-note').textContent = texts[0];
      var cells = document.querySelectorAll('#totals-table tbody td');
      Array.prototype.forEach.call(cells, function (td, i) { td.textContent = texts[i + 1]; });
    });
  }
})();
