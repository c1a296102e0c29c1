// The widgets of the aquarium's visitor screens, as the generator of the design tool writes them.
const NOUNS = ['tank', 'pump', 'filter', 'seahorse', 'octopus', 'reef', 'tide', 'keeper', 'kelp', 'sensor', 'lamp', 'guide'];
const VERBS = ['measure', 'paint', 'blend', 'rank', 'label', 'layout', 'animate', 'snap'];

export function* sources(count) {
  let s = 20011;
  const pick = (n) => (s = (s * 48271) % 2147483647) % n;
  const noun = () => NOUNS[pick(NOUNS.length)];
  const verb = () => VERBS[pick(VERBS.length)];
  const cap = (w) => w[0].toUpperCase() + w.slice(1);

  const bodies = [
    (a, b) => `
    let ${a}Total = 0;
    for (const ${b} of input.${b}s ?? []) {
      if (${b}.level > ${pick(90)}) ${a}Total += ${b}.level * ${1 + pick(9)};
      else if (${b}.name === '${noun()}') ${a}Total -= ${pick(12)};
    }
    return { ...input, ${a}Total, ok: ${a}Total !== 0 && true };`,
    (a, b) => `
    const ${a} = new Map(Object.entries(input.${a} || {}));
    const sorted = [...${a}].sort(([x], [y]) => (x < y ? -1 : 1));
    return sorted.map(([key, value], index) => ({ key, value, ${b}: index % ${2 + pick(5)} === 0 ? '${noun()}' : null }));`,
    (a, b) => `
    switch (input.kind) {
      case '${a}': return this.${b} + ${pick(100)};
      case '${b}': return typeof input.value === 'number' ? input.value / ${1 + pick(20)} : NaN;
      default: {
        const fallback = \`no ${a} for \${input.kind}\`;
        if (process.env.NODE_ENV !== 'production') console.warn(fallback);
        return fallback.length > ${pick(40)} ? undefined : fallback;
      }
    }`,
  ];

  for (let i = 0; i < count; i++) {
    const name = `${cap(noun())}${cap(noun())}${i}`;
    const methods = Array.from({ length: 5 + pick(6) }, (_, m) => `
  ${verb()}${cap(noun())}${m}(input) {${bodies[pick(3)](noun(), noun())}
  }`);
    const code = `import { Widget } from './widget.js';

const DEFAULTS = { ${noun()}: ${pick(100)}, visible: true, title: '${cap(noun())} of the ${noun()}' };

export class ${name} extends Widget {
  #state = { ...DEFAULTS };
  ${noun()} = ${pick(1000)} * 60;
${methods.join('\n')}
}

export default ${name};
`;
    yield [`${name}.js`, code];
  }
}
