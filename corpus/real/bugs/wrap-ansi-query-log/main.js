import wrapAnsi from 'wrap-ansi';
import { paramsLine } from './format.js';

function bulkInsert(rows) {
  const params = {};
  for (let n = 0; n < rows; n++) {
    params[`id_${n}`] = 5000 + n;
    params[`name_${n}`] = `customer-${(n * 17) % 997}`;
  }
  return params;
}

const panel = [];
for (const rows of [5, 40, 180]) {
  const text = `insert into customers (${rows} rows) ${paramsLine(bulkInsert(rows))}`;
  panel.push(wrapAnsi(text, 100, { hard: true }));
}
console.log(panel.map((entry) => entry.split('\n').length).join(' '), 'lines');
