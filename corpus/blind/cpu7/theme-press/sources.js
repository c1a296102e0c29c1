const COLOURS = ['ink', 'paper', 'accent', 'muted', 'danger', 'success'];
const PARTS = ['head', 'body', 'foot', 'icon', 'label', 'badge', 'row'];

/** The stylesheets and modules of a design system, as the packages have them on disk. */
export function* stylesheets(count) {
  for (let i = 0; i < count; i++) {
    let css = `.widget-${i} { color: var(--ink); margin: ${i % 9}px; }\n`;
    for (const [k, part] of PARTS.entries()) {
      css += `.widget-${i}__${part} { color: var(--${COLOURS[(i + k) % 6]}); padding: ${k}px ${k * 2}px; border: 1px solid var(--${COLOURS[k % 6]}) }\n`;
      css += `.widget-${i}__${part}:hover, .widget-${i}__${part}:focus { opacity: .${5 + (k % 5)}; user-select: none }\n`;
    }
    css += `@media (max-width: ${400 + (i % 5) * 100}px) { .widget-${i} { margin: 0; } .widget-${i}__body { display: none } }\n`;
    yield { file: `widget-${i}.css`, css };
  }
}

export function modules(count) {
  const files = new Map();
  for (let i = 0; i < count; i++) {
    const uses = [1, 2].map((k) => (i - k * 3 >= 0 ? i - k * 3 : null)).filter((n) => n !== null);
    files.set(
      `widget-${i}`,
      [
        ...uses.map((n) => `import { render${n} } from 'widget-${n}';`),
        `const defaults${i} = { size: ${i % 7}, tone: '${COLOURS[i % 6]}', parts: ${JSON.stringify(PARTS)} };`,
        `export function render${i}(options) {`,
        `  const { size, tone, parts } = { ...defaults${i}, ...options };`,
        `  const inner = parts.map((part, n) => n < size ? '<i class="' + part + ' ' + tone + '"></i>' : '').join('');`,
        `  return '<div class="widget-${i}">' + inner + ${uses.map((n) => `render${n}({ size: ${n % 4} })`).join(' + ') || "''"} + '</div>';`,
        `}`,
        `export function unused${i}(x) { for (let k = 0; k < x; k++) { if (k % 2) continue; x -= k * ${i}; } return x; }`,
      ].join('\n'),
    );
  }
  files.set('index', Array.from({ length: Math.ceil(count / 4) }, (_, n) => `export { render${n * 4} } from 'widget-${n * 4}';`).join('\n'));
  return files;
}
