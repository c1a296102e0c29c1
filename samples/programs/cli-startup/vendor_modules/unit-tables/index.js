// Works out every pair of units when it is loaded.
const units = Array.from({ length: 500 }, (_, i) => ({ name: `u${i}`, factor: 1 + i * 0.37 }));

function makeTable() {
  const table = {};
  for (const from of units) {
    const row = {};
    for (const to of units) row[to.name] = from.factor / to.factor;
    table[from.name] = row;
  }
  return table;
}

const table = makeTable();
exports.convert = (amount, from, to) => amount * table[from][to];
