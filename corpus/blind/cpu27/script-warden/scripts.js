'use strict';

const NAMES = ['rate', 'stock', 'total', 'fee', 'order', 'batch', 'limit', 'share', 'offset', 'retry'];

function writeScript(seed, functions) {
  let s = seed;
  const rnd = (n) => {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    return Math.floor((s / 4294967296) * n);
  };
  const word = () => NAMES[rnd(NAMES.length)] + (rnd(3) ? '' : rnd(9));
  const out = [];

  function expr(depth) {
    const k = rnd(depth > 2 ? 3 : 6);
    if (k === 0) return String(rnd(400));
    if (k < 3) return word();
    if (k === 3) return `${word()}(${expr(depth + 1)}, "${word()}")`;
    return `(${expr(depth + 1)} ${['+', '-', '*', '<', '&&', '=='][rnd(6)]} ${expr(depth + 1)})`;
  }

  function statement(pad, depth) {
    if (rnd(4) === 0) out.push(`${pad}# ${rnd(3) ? `keeps ${word()} in step` : `TODO(${word()}) look again`}`);
    const k = rnd(depth > 3 ? 5 : 8);
    if (k < 2) out.push(`${pad}let ${word()} = ${rnd(2) ? rnd(900) : expr(0)};`);
    else if (k < 5) out.push(`${pad}${word()}(${expr(1)});`);
    else {
      out.push(`${pad}${k === 7 ? 'while' : 'if'} ${expr(1)} {`);
      for (let i = 1 + rnd(3); i > 0; i--) statement(`${pad}  `, depth + 1);
      out.push(`${pad}}`);
    }
  }

  for (let f = 0; f < functions; f++) {
    if (rnd(3)) out.push(`# ${rnd(4) ? 'Works' : 'works'} out the ${word()}`);
    out.push(`fn ${word()}_${f}(${word()}, ${word()}) {`);
    for (let i = 4 + rnd(8); i > 0; i--) statement('  ', 1);
    out.push(`  return ${expr(0)};`, '}', '');
  }
  return out.join('\n');
}

module.exports = { writeScript };
