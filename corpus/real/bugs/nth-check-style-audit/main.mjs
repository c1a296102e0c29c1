import nthCheck from 'nth-check';
import { buildSheet } from './rules.mjs';

const { parse, compile } = nthCheck;

function readFormula(text) {
  try {
    return { ok: true, pair: parse(text) };
  } catch (error) {
    return { ok: false, reason: error.message.slice(0, 24) };
  }
}

function coverage(pair, rows) {
  const test = compile(pair);
  let hit = 0;
  for (let row = 0; row < rows; row++) if (test(row)) hit++;
  return hit;
}

function audit(rules, rows) {
  const perElement = new Map();
  const rejected = [];
  for (const rule of rules) {
    const result = readFormula(rule.formula);
    if (!result.ok) {
      rejected.push(`${rule.selector}: ${result.reason}`);
      continue;
    }
    const element = rule.selector.split('.')[0];
    const entry = perElement.get(element) ?? { rules: 0, touched: 0 };
    entry.rules++;
    entry.touched += coverage(result.pair, rows) * rule.weight;
    perElement.set(element, entry);
  }
  return { perElement, rejected };
}

const rules = buildSheet(1600, 20240611);
const { perElement, rejected } = audit(rules, 2000);
for (const [element, { rules: n, touched }] of [...perElement].sort((a, b) => b[1].touched - a[1].touched)) {
  console.log(element.padEnd(10), String(n).padStart(5), String(touched).padStart(9));
}
console.log(`${rejected.length} selectors need a designer's eye, first: ${rejected[0]}`);
