// A made-up monorepo: the bundler sees it through the `virtual` plugin only.
const AREAS = ['shop', 'account', 'search', 'shared', 'admin'];
const LAYERS = ['components', 'hooks', 'stores', 'utils', 'api'];

export function plantTree(count, seed) {
  let s = seed >>> 0;
  const rnd = (n) => {
    s ^= s << 13;
    s ^= s >>> 17;
    s ^= s << 5;
    return (s >>> 0) % n;
  };
  const ids = Array.from({ length: count }, (_, i) => {
    const area = AREAS[rnd(AREAS.length)];
    const layer = LAYERS[rnd(LAYERS.length)];
    const kind = rnd(12);
    const ext = kind === 0 ? '.css' : kind === 1 ? '.json' : kind < 6 ? '.tsx' : '.ts';
    return `packages/${area}/src/${layer}/${rnd(9) === 0 ? '__fixtures__/' : ''}unit${i}${kind === 11 ? '.stories' : ''}${ext}`;
  });
  const files = new Map();
  ids.forEach((id, i) => {
    if (id.endsWith('.json')) return files.set(id, JSON.stringify({ unit: i, labels: [rnd(99), rnd(99)] }));
    if (id.endsWith('.css')) return files.set(id, `.unit${i} { margin: ${rnd(40)}px; color: #${(rnd(0xffffff) | 0x100000).toString(16)}; }\n`);
    const lines = [];
    for (const child of new Set([2 * i + 1, 2 * i + 2, i + 1 + rnd(60), i + 1 + rnd(60)])) {
      if (child < count) lines.push(`import { value as v${child} } from '~/${ids[child].slice('packages/'.length)}';`);
    }
    lines.push(`const stage = __STAGE__;`, `export function value(input) {`);
    for (let k = 4 + rnd(14); k > 0; k--) {
      lines.push(`  if (__DEV__ && input > ${rnd(500)}) console.debug('unit${i}', input * ${rnd(70)});`);
      lines.push(`  input = (input + ${rnd(9000)}) % ${9001 + rnd(900)};`);
    }
    lines.push(`  return input;`, `}`, '');
    files.set(id, lines.join('\n'));
  });
  return { entry: ids[0], files };
}
