'use strict';

const COLUMNS = ['age', 'income', 'rooms', 'cars'];

function toNumber(cell, column) {
  if (!/^\d+$/.test(cell)) {
    throw new TypeError('column ' + column + ': "' + cell + '" is not a number');
  }
  return Number(cell);
}

function loadSurvey(rows) {
  const sums = {};
  const counts = {};
  let i, j, cells, value, tmp;
  let empty = 0;
  let text = '';
  let s = 10;
  for (j = 0; j < COLUMNS.length; j++) {
    sums[COLUMNS[j]] = 0;
    counts[COLUMNS[j]] = 0;
  }
  for (i = 0; i < rows; i++) {
    text = '';
    for (j = 0; j < COLUMNS.length; j++) {
      s = (s * 48271) % 2147483647;
      text += (j ? ';' : '') + (s % 10 < 6 ? ['', '-', 'n/a'][s % 3] : s % 90);
    }
    cells = text.split(';');
    for (j = 0; j < cells.length; j++) {
      try {
        value = toNumber(cells[j], COLUMNS[j]);
      } catch {
        value = null;
      }
      if (value === null) {
        empty++;
        continue;
      }
      sums[COLUMNS[j]] += value;
      counts[COLUMNS[j]]++;
    }
  }
  tmp = COLUMNS.slice().sort();
  for (j = 0; j < tmp.length; j++) {
    console.log(tmp[j].padEnd(7), counts[tmp[j]], (sums[tmp[j]] / counts[tmp[j]]).toFixed(3));
  }
  console.log('empty', empty, 'last', text);
}

loadSurvey(78000);
