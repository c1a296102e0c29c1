function source(n, count) {
  const next = n + 1 < count ? `import { run as next } from 'entry-${n + 1}';\n` : 'const next = (x) => x;\n';
  const parts = Array.from({ length: 12 }, (_, k) => `
function step${k}(input, options = {}) {
  if (__DEV__ && typeof input !== 'object') throw new TypeError(\`step${k} of ${n} needs an object\`);
  const { depth = ${k}, names = [], ...rest } = options;
  const merged = { ...input, ...rest, version: __VERSION__ };
  for (const name of names) merged[name] = (merged[name] ?? 0) + depth;
  if (__TRACE__) console.log('step', ${k}, merged, __LOCALE__);
  return __BETA__ ? Object.fromEntries(Object.entries(merged).filter(([key]) => !key.startsWith('_'))) : merged;
}`).join('\n');
  const calls = Array.from({ length: 12 }, (_, k) => `  value = step${k}(value, { depth: ${n + k}, names: ['a${k}', 'b'] });`).join('\n');
  return `${next}${parts}\nexport function run(value) {\n${calls}\n  return next(value);\n}\n${n === 0 ? 'export const target = __TARGET__;\n' : ''}`;
}

export function virtualSources(count) {
  return {
    name: 'virtual-sources',
    resolveId: (id) => (id.startsWith('entry-') ? id : null),
    load: (id) => (id.startsWith('entry-') ? source(Number(id.slice(6)), count) : null),
  };
}
