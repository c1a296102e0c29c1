// A made-up repository: modules that import one another, with styles and tests between them.
const AREAS = ['cart', 'search', 'account', 'admin', 'shared', 'legacy'];
const NAMES = ['button', 'panel', 'list', 'price', 'field', 'router', 'store', 'modal', 'format', 'query'];

export function makeTree(count, seed) {
  let a = seed;
  const below = (n) => {
    a = (Math.imul(a ^ (a >>> 15), 0x2c1b3c6d) + 0x297a2d39) | 0;
    return ((a ^ (a >>> 12)) >>> 0) % n;
  };
  const files = new Map();
  const paths = [];
  for (let i = 0; i < count; i++) {
    const area = AREAS[below(AREAS.length)];
    const name = `${NAMES[below(NAMES.length)]}${i}`;
    const kind = below(12);
    const path = `src/${area}/${below(3) ? 'ui/' : ''}${name}${kind === 0 ? '.test.ts' : kind === 1 ? '.css' : kind === 2 ? '.svg' : '.ts'}`;
    const wanted = new Set();
    for (let k = below(5); k > 0 && paths.length > 0; k--) wanted.add(paths[below(paths.length)]);
    files.set(path, path.endsWith('.css') ? style(below) : code(name, [...wanted], below));
    paths.push(path);
  }
  return { files, paths };
}

function style(below) {
  return Array.from({ length: 6 }, (_, i) => `.c${i} { margin: ${below(9)}px; color: #${(below(4096) + 4096).toString(16).slice(1)}; }`).join('\n');
}

function code(name, wanted, below) {
  const head = wanted.map((path, i) => `import { value as v${i} } from '/${path}';`).join('\n');
  const body = Array.from({ length: 4 + below(6) }, (_, i) => `function ${name}_${i}(a, b) { return a * ${below(100)} + b - ${i}; } // ${'step '.repeat(below(4))}`).join('\n');
  return `${head}\n${body}\nexport const value = ${wanted.map((_, i) => `v${i}`).concat('1').join(' + ')};\n`;
}
