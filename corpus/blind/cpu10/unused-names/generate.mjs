const VERBS = ['load', 'store', 'merge', 'check', 'split', 'count', 'apply', 'draw'];
const NOUNS = ['Order', 'Price', 'User', 'Row', 'Block', 'Token', 'Page', 'Rate'];

export function makeSource(file) {
  let s = (file + 1) * 2654435761 >>> 0;
  const below = (n) => {
    s ^= s << 13; s ^= s >>> 17; s ^= s << 5;
    return (s >>> 0) % n;
  };
  const name = () => VERBS[below(8)] + NOUNS[below(8)] + below(40);
  const parts = [];
  const known = [];
  for (let f = 0; f < 45; f++) {
    const fn = `${name()}_${f}`;
    const a = name() + 'A';
    const b = name() + 'B';
    const c = name() + 'C';
    const callee = known.length > 0 && below(3) > 0 ? known[below(known.length)] : 'Math.max';
    parts.push(`
/** Part ${f} of file ${file}. */
function ${fn}(${a}, ${b} = ${below(100)}) {
  const ${c} = ${below(4) === 0 ? below(90) : `${callee}(${a} + ${below(9)}, ${below(2) ? b : below(50)})`};
  let sum = ${below(10)}.5;
  for (let i = 0; i < ${a}; i++) {
    if (i % ${2 + below(7)} === 0 && sum < ${1000 + below(9000)}) sum += i * ${below(5) === 0 ? c : below(30)};
    else sum -= [1, ${below(20)}, i].map((v) => v * 2 + ${below(40)}).length;
  }
  return { sum, label: \`${fn}: \${sum.toFixed(2)}\`${below(3) ? `, extra: ${c}` : ''} };
}`);
    known.push(fn);
  }
  parts.push(`export { ${known.filter(() => below(3) === 0).join(', ') || known[0]} };`);
  return parts.join('\n');
}
