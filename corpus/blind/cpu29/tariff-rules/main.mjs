import { createHash } from 'node:crypto';
import { parseRules } from './lang/grammar.mjs';
import { compileRules } from './lang/compile.mjs';
import { cargoes, tariffBook } from './books.mjs';

const PORTS = 10;
const hash = createHash('sha1');

for (let port = 0; port < PORTS; port++) {
  const source = tariffBook(port, 90 + port);
  const rules = parseRules(source, `port-${port}.tariff`);
  const quote = compileRules(rules);
  let total = 0;
  let lines = 0;
  let dearest = 0;
  for (const cargo of cargoes(port * 31 + 7, 900)) {
    const { fees } = quote(cargo);
    let sum = 0;
    for (const [, amount] of fees) sum += amount;
    lines += fees.length;
    total += sum;
    if (sum > dearest) dearest = sum;
  }
  hash.update(`${port} ${total.toFixed(4)}\n`);
  console.log(`port ${port}: ${rules.length} rules, ${source.length} chars, ${lines} lines, total ${total.toFixed(2)}, dearest ${dearest.toFixed(2)}`);
}

try {
  parseRules('rule "broken" {\n  set a = 4 +;\n}', 'broken.tariff');
} catch (e) {
  console.log(e.message);
}
console.log(hash.digest('hex'));
