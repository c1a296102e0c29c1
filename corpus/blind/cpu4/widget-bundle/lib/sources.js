'use strict';

const WIDGETS = ['gauge', 'calendar', 'legend', 'slider', 'ticker', 'treemap', 'sparkline', 'badge', 'timeline', 'matrix', 'funnel', 'heatmap'];

function component(name, n) {
  const Name = name[0].toUpperCase() + name.slice(1);
  const methods = Array.from({ length: 10 }, (_, k) => `
  layout${k}(bounds, options) {
    const margin = options.margin === undefined ? ${k + 2} : options.margin;
    const innerWidth = bounds.width - margin * 2;
    const innerHeight = bounds.height - margin * 2;
    if (innerWidth <= 0 || innerHeight <= 0) {
      return { visible: false, boxes: [] };
    }
    const boxes = [];
    for (let index = 0; index < this.series.length; index++) {
      const item = this.series[index];
      const ratio = (item.value - this.domain[0]) / (this.domain[1] - this.domain[0] || 1);
      switch (item.kind) {
        case 'bar': boxes.push({ x: margin + index * (innerWidth / this.series.length), y: innerHeight * (1 - ratio), label: item.label || '${name} ' + index }); break;
        case 'dot': boxes.push({ x: margin + ratio * innerWidth, y: margin + ${n}, r: Math.max(1, ratio * ${k + 3}) }); break;
        default: if (DEBUG) { console.debug('skipped', item.kind, index); }
      }
    }
    return { visible: true, boxes: boxes.filter(function (box) { return box.x >= 0 && box.y >= 0; }) };
  }`).join('\n');
  return `
import { Base, register } from './base.js';
const DEBUG = false;
const unused${n} = { created: ${n}, names: ['a', 'b', 'c'] };
function clamp(value, low, high) {
  return Math.min(high, Math.max(low, value));
}
export class ${Name} extends Base {
  constructor(series, domain) {
    super('${name}');
    this.series = series.map((item) => Object.assign({}, item, { value: clamp(item.value, domain[0], domain[1]) }));
    this.domain = domain;
  }
${methods}
  toString() {
    return '${Name}(' + this.series.length + ')';
  }
}
register('${name}', ${Name});
`;
}

exports.sources = (variants) =>
  Object.fromEntries(WIDGETS.flatMap((name, i) => Array.from({ length: variants }, (_, v) => [`${name}-${v}.js`, component(name, i * variants + v)])));
