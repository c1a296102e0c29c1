function readAmount(text) {
  const value = Number(text);
  if (Number.isNaN(value)) throw new TypeError('not an amount: ' + text);
  return value;
}

function amountOr(text, fallback) {
  try {
    return readAmount(text);
  } catch (error) {
    return fallback;
  }
}

function makeRows(count) {
  const rows = [];
  let state = 10;
  for (let i = 0; i < count; i++) {
    state = (state * 16807) % 2147483647;
    rows.push('item' + (state % 30) + ';' + (state % 3 === 0 ? (state % 500) / 4 : 'n/a') + ';' + (state % 2 ? 'open' : 'paid'));
  }
  return rows;
}

function importRows(rows) {
  const sums = { open: 0, paid: 0 };
  let empty = 0;
  for (const row of rows) {
    const [, amount, state] = row.split(';');
    const value = amountOr(amount, -1);
    if (value < 0) empty++;
    else sums[state] += value;
  }
  return { sums, empty };
}

let settings;
try {
  settings = JSON.parse('{"digits": 2}');
} catch {
  settings = { digits: 0 };
}

const { sums, empty } = importRows(makeRows(240000));
console.log(sums.open.toFixed(settings.digits), sums.paid.toFixed(settings.digits), empty);
