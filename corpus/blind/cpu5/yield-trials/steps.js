'use strict';
const { summary } = require('./stats');

function standardise(row, name, rows) {
  const { mean, sd } = summary(rows, name);
  return sd === 0 ? 0 : (row[name] - mean) / sd;
}

const steps = {
  *filter(rows, { column, value }) {
    for (const row of rows) if (String(row[column]) === value) yield row;
  },
  *scale(rows, { column }) {
    const all = [...rows];
    for (const row of all) yield { ...row, [column]: standardise(row, column, all) };
  },
  *limit(rows, { column, low, high }) {
    for (const row of rows) yield { ...row, [column]: Math.min(high, Math.max(low, row[column])) };
  },
  *group(rows, { column }) {
    const groups = new Map();
    for (const row of rows) {
      const key = row[column];
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(row);
    }
    for (const [key, members] of groups) yield { key, members };
  },
};

function run(plan, rows) {
  return plan.reduce((source, step) => steps[step.op](source, step), rows);
}

module.exports = { run };
