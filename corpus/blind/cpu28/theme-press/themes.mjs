const PARTS = ['card', 'badge', 'price', 'basket', 'hero', 'menu', 'crumb', 'footer', 'stars', 'filter', 'thumb', 'cta'];
const STATES = ['&:hover', '&:focus-within', '&.is-open', '&::before', '& > a', '& + &', '.wide &'];
const MEDIA = ['(min-width: 40em)', '(min-width: 64em)', '(prefers-color-scheme: dark)', 'print'];

class Hash32 {
  constructor(seed) { this.i = 0; this.seed = seed; }
  next() {
    let h = Math.imul(this.seed ^ (this.i++ * 0x9e3779b1), 0x85ebca6b);
    h ^= h >>> 13; h = Math.imul(h, 0xc2b2ae35); h ^= h >>> 16;
    return (h >>> 0) / 4294967296;
  }
  int(n) { return Math.floor(this.next() * n); }
  of(a) { return a[this.int(a.length)]; }
}

function declaration(r) {
  switch (r.int(8)) {
    case 0: return `color: token(ink-${r.int(6)})`;
    case 1: return `background: linear-gradient(${r.int(360)}deg, token(ink-${r.int(6)}), #${(0x100000 + r.int(0xefffff)).toString(16)} ${r.int(100)}%)`;
    case 2: return `margin-inline-${r.of(['start', 'end'])}: ${r.int(40)}px`;
    case 3: return `padding-inline-${r.of(['start', 'end'])}: calc(${r.int(4)}rem + token(gap-${r.int(3)}))`;
    case 4: return `box-shadow: 0 ${r.int(9)}px ${r.int(30)}px rgba(${r.int(255)}, ${r.int(255)}, 0, .${1 + r.int(8)})`;
    case 5: return `font: ${300 + 100 * r.int(5)} ${10 + r.int(30)}px/1.${r.int(9)} "Shop ${r.of(['Sans', 'Serif'])}", serif`;
    case 6: return `transition: ${r.of(['color', 'opacity', 'transform'])} ${r.int(900)}ms ease-in-out`;
    default: return `grid-template-columns: repeat(${1 + r.int(6)}, minmax(0, ${1 + r.int(4)}fr))`;
  }
}

function rule(r, selector, depth, pad = '') {
  const body = Array.from({ length: 2 + r.int(5) }, () => `${pad}  ${declaration(r)};`);
  if (depth > 0) {
    for (let i = r.int(3); i > 0; i--) body.push(rule(r, r.of(STATES), depth - 1, pad + '  '));
    if (r.next() < 0.35) body.push(rule(r, `@media ${r.of(MEDIA)}`, 0, pad + '  '));
  }
  return `${pad}${selector} {\n${body.join('\n')}\n${pad}}`;
}

export function* shopThemes(seed, count) {
  for (let i = 0; i < count; i++) {
    const r = new Hash32(seed + i * 7919);
    const css = [`/* theme ${i} */`];
    for (let n = 0; n < 6; n++) css.push(`@token ink-${n} #${(0x100000 + r.int(0xefffff)).toString(16)};`);
    for (let n = 0; n < 3; n++) css.push(`@token gap-${n} ${1 + r.int(30)}px;`);
    for (let n = 0; n < 34; n++) {
      const part = `.${r.of(PARTS)}-${n}`;
      css.push(rule(r, r.next() < 0.3 ? `${part}, ${part}__alt` : part, 2));
    }
    yield { name: `theme-${i}`, css: css.join('\n\n') + '\n' };
  }
}
