import { EventEmitter } from 'node:events';

const sheet = new EventEmitter();
const cells = new Map();
const shown = new Map();
const counts = { set: 0, shown: 0 };

const operations = {
  sum: values => values.reduce((a, b) => (a + b) % 100003, 0),
  max: values => Math.max(...values),
  value: ([value]) => value,
};

function evaluate(name) {
  const cell = cells.get(name);
  if (cell.operation === 'value') return cell.value;
  return operations[cell.operation](cell.inputs.map(input => evaluate(input)));
}

const handlers = {
  set({ name, value }) {
    cells.set(name, { operation: 'value', value });
    counts.set++;
  },
  formula({ name, operation, inputs }) {
    cells.set(name, { operation, inputs });
  },
  recalc() {
    for (const name of cells.keys()) shown.set(name, evaluate(name));
    sheet.emit('shown', shown);
  },
  shown(values) {
    counts.shown += values.size;
  },
};

for (const [name, handler] of Object.entries(handlers)) sheet.on(name, handler);

sheet.emit('set', { name: 'A0', value: 3 });
sheet.emit('set', { name: 'A1', value: 5 });
for (let row = 2; row < 31; row++) {
  sheet.emit('formula', { name: `A${row}`, operation: row % 9 ? 'sum' : 'max', inputs: [`A${row - 1}`, `A${row - 2}`] });
}
for (let edit = 0; edit < 3; edit++) {
  sheet.emit('set', { name: 'A0', value: edit });
  sheet.emit('recalc');
}
console.log(counts, shown.get('A30'), shown.get('A9'));
