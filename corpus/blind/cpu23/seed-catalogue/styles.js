'use strict';

const THEMES = {
  spring: { ink: [40, 70, 30], paper: [250, 252, 240], step: 6 },
  autumn: { ink: [90, 50, 20], paper: [253, 246, 230], step: 7 },
};

const mix = (a, b, t) => a.map((v, i) => Math.round(v + (b[i] - v) * t));
const css = ([r, g, b]) => '#' + ((r << 16) | (g << 8) | b).toString(16).padStart(6, '0');

function flatten(rules, scope = '') {
  const out = [];
  for (const [selector, body] of Object.entries(rules)) {
    const full = selector.startsWith('&') ? scope + selector.slice(1) : `${scope} ${selector}`.trim();
    const own = [];
    const nested = {};
    for (const [key, value] of Object.entries(body)) {
      if (typeof value === 'object') nested[key] = value;
      else own.push(`${key}:${value}`);
    }
    if (own.length) out.push(`${full}{${own.join(';')}}`);
    out.push(...flatten(nested, full));
  }
  return out;
}

function sheet(name) {
  const { ink, paper, step } = THEMES[name];
  const scale = Array.from({ length: step }, (_, i) => css(mix(ink, paper, i / step)));
  return flatten({
    [`.${name}`]: {
      color: scale[0],
      background: css(paper),
      nav: { 'border-bottom': `1px solid ${scale[2]}`, a: { padding: '2px 6px', '&.on': { color: scale[1] } } },
      '.card': { border: `1px solid ${scale[3]}`, h3: { margin: 0 }, '.low': { color: '#a00' } },
      td: { width: '12px', '&.sow': { background: scale[1] }, '&.reap': { background: scale[4] } },
    },
  }).join('\n');
}

module.exports = { sheet };
