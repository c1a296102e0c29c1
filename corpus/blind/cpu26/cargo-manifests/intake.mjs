import { containerDigit, fields, validDate } from './fields.mjs';

const COLUMNS = Object.keys(fields);
const POUND = 0.45359237;

export function* lines(document) {
  let from = 0;
  let number = 0;
  while (from < document.length) {
    let to = document.indexOf('\n', from);
    if (to < 0) to = document.length;
    number++;
    if (to > from) yield { number, body: document.slice(from, to) };
    from = to + 1;
  }
}

export function* rows(source) {
  for (const { number, body } of source) {
    const cells = body.split('|');
    const row = { number };
    for (let i = 0; i < COLUMNS.length; i++) row[COLUMNS[i]] = (cells[i] ?? '').trim();
    yield row;
  }
}

export function* checked(source) {
  for (const row of source) {
    const faults = [];
    for (const column of COLUMNS) {
      if (!fields[column].accepts(row[column])) faults.push(`${fields[column].name} malformed`);
    }
    if (faults.length === 0) {
      if (containerDigit(row.container) !== row.container.charCodeAt(10) - 48) faults.push('check digit');
      if (!validDate(row.sailed)) faults.push('no such day');
      if (row.load === row.discharge) faults.push('ports equal');
    }
    yield { row, faults };
  }
}

export function kilograms(weight) {
  const amount = parseFloat(weight);
  return weight.endsWith('lb') ? amount * POUND : amount;
}
