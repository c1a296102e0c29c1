'use strict';

let seed = 5171;
const below = (n) => {
  seed = (Math.imul(seed, 69069) + 1) >>> 0;
  return (seed >>> 9) % n;
};
const one = (list) => list[below(list.length)];

const PARTS = ['header', 'body', 'footer', 'title', 'icon', 'badge', 'actions', 'meta', 'thumb', 'label'];
const STATES = ['&:hover', '&:focus-visible', '&.is-open', '&[disabled]', '&:first-child > a', '> li + li'];

const declaration = () =>
  one([
    () => `padding: $gap * ${1 + below(40) / 8} $gap / ${1 + below(30) / 10};`,
    () => `margin: ${below(30)}px auto ${below(120)}px -0.${1 + below(80)}rem;`,
    () => `color: ${one(['$ink', '$accent', `darken($accent, ${below(40)}%)`, `mix($ink, $paper, ${below(100)}%)`])};`,
    () => `border: ${1 + below(6)}px solid ${one(['$line', `lighten($line, ${below(60)}%)`, `#${(below(4096) + 4096).toString(16).slice(1)}`])};`,
    () => `box-shadow: 0 ${1 + below(4)}px ${4 + below(9)}px rgba(0, 0, ${below(90)}, 0.${1 + below(40)}), 0 0 0 1px $line;`,
    () => `transition: opacity 0.${1 + below(50)}s ease, transform 0.${10 + below(90)}s ease-in-out; // as the others`,
    () => `font-size: $size * 1.${below(600)};`,
    () => 'font-family: "Source Sans", "Helvetica Neue", sans-serif;',
    () => `width: calc(100% - ${below(90)}px);`,
    () => 'user-select: none;',
    () => `@include surface($paper, ${4 + below(120) / 10}px);`,
    () => `@include stack($gap * ${1 + below(40) / 10});`,
  ])();

function component(name) {
  const out = [`/* ${name} */`, `.${name}, .${name}--legacy {`, `  $gap: $unit * ${1 + below(3)};`];
  const rule = (indent, depth) => {
    for (let i = 0; i < 3 + below(5); i++) out.push(indent + declaration());
    if (depth === 0) return;
    for (let i = 0; i < 1 + below(3); i++) {
      out.push(`${indent}${below(2) ? `.${name}__${one(PARTS)}` : one(STATES)} {`);
      rule(`${indent}  `, depth - 1);
      out.push(`${indent}}`);
    }
  };
  rule('  ', 3);
  out.push(`  @media (max-width: ${480 + below(5) * 60}px) {`, `    ${declaration()}`, '  }', '}', '');
  return out.join('\n');
}

const PRELUDE = `$unit: 4px;
@mixin surface($fill, $radius) {
  background: $fill;
  border-radius: $radius;
  &::after { border-radius: $radius - 1px; background: mix($fill, $ink, 92%); }
}
@mixin stack($space) {
  display: flex;
  flex-direction: column;
  gap: $space;
}
`;

const sheets = (count) =>
  Array.from({ length: count }, (_, s) => ({
    file: `sheet-${s}.scs`,
    text: PRELUDE + Array.from({ length: 14 }, (_, c) => component(`${one(['card', 'nav', 'list', 'form', 'dialog', 'tabs'])}-${s}-${c}`)).join('\n'),
  }));

module.exports = { sheets };
