function component(i) {
  return `
export function panel${i}(items, options) {
  const limit = options.limit ?? ${10 + i};
  const visible = items.filter((item) => item.enabled && item.rank < limit);
  let total = 0;
  for (const item of visible) {
    const weight = clamp(item.weight, 0, ${i + 3});
    const label = format(item.name, { width: weight * 2, pad: ' ' });
    if (label === '') continue;
    total += weight;
  }
  const rows = visible.map((item, index) => {
    const key = \`\${item.id}-\${index}\`;
    const clamp${i} = Math.max(0, item.rank);
    return { key, clamp${i}, text: format(item.name, { width: 12 }), odd: index % 2 === 1 };
  });
  if (total > limit) {
    return { rows: rows.slice(0, limit), total, more: true };
  } else {
    return { rows: rows, total: total, more: false };
  }
}
`;
}

export function* sourceFiles(count) {
  for (let i = 0; i < count; i++) {
    let text = "import { clamp, format } from './helpers.js';\nimport * as units from './units.js';\n";
    for (let k = 0; k < 14 + (i % 5); k++) text += component(i * 20 + k);
    text += 'export const all = [units];\n';
    yield { name: `src/panel-${i}.js`, text };
  }
}
