'use strict';

// The widget library's modules, written out as the component generator leaves them.

function mulberry(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const PARTS = ['slider', 'gauge', 'legend', 'axis', 'tooltip', 'ticker', 'badge', 'spark', 'dial', 'ribbon', 'meter', 'matrix'];

const BASE = {
  'core/emitter.js': `
exports.Emitter = class Emitter {
  constructor() { this.handlers = new Map(); }
  on(type, handler) {
    var list = this.handlers.get(type);
    if (!list) { list = []; this.handlers.set(type, list); }
    list.push(handler);
    return () => { var at = list.indexOf(handler); if (at >= 0) list.splice(at, 1); };
  }
  emit(type, payload) {
    var list = this.handlers.get(type);
    if (list === undefined) return false;
    for (var i = 0; i < list.length; i++) list[i](payload);
    return list.length > 0;
  }
};
`,
  'core/scale.js': `
exports.linear = function linear(domain, range) {
  var spanDomain = domain[1] - domain[0];
  var spanRange = range[1] - range[0];
  function scale(value) { return range[0] + ((value - domain[0]) / spanDomain) * spanRange; }
  scale.invert = function (pixel) { return domain[0] + ((pixel - range[0]) / spanRange) * spanDomain; };
  scale.ticks = function (count) {
    var raw = spanDomain / Math.max(1, count);
    var power = Math.pow(10, Math.floor(Math.log(raw) / Math.LN10));
    var error = raw / power;
    var step = error >= 7.5 ? 10 : error >= 3.5 ? 5 : error >= 1.5 ? 2 : 1;
    var out = [];
    for (var v = Math.ceil(domain[0] / (step * power)) * step * power; v <= domain[1] + 1e-9; v += step * power) out.push(+v.toFixed(6));
    return out;
  };
  return scale;
};
`,
};

function component(name, index, rnd, earlier) {
  const title = name[0].toUpperCase() + name.slice(1);
  const neighbour = earlier.length > 0 ? earlier[Math.floor(rnd() * earlier.length)] : null;
  const methods = [];
  const count = 5 + Math.floor(rnd() * 4);
  for (let m = 0; m < count; m++) {
    const a = Math.floor(rnd() * 50) + 1;
    const b = Math.floor(rnd() * 9) + 2;
    methods.push(`
  compute${m}(values, options) {
    var settings = Object.assign({ offset: ${a}, weight: ${b}, clamp: ${rnd() < 0.5} }, options);
    var total = 0;
    var minimum = Infinity;
    for (var index = 0; index < values.length; index++) {
      var current = values[index] * settings.weight + settings.offset;
      if (settings.clamp && current > ${a * 40}) current = ${a * 40};
      if (current % ${b} === 0) { total += current / ${b}; } else if (current % 2 === 1) { total -= 1; } else { total += current; }
      if (current < minimum) minimum = current;
    }
    if (DEBUG) { console.log('${name}', ${m}, total); }
    return { total: total, minimum: minimum, label: '${title} ' + String(total) };
  }`);
  }
  return `
var Emitter = require('core/emitter.js').Emitter;
var linear = require('core/scale.js').linear;
${neighbour ? `var ${neighbour.name} = require('${neighbour.path}');` : ''}
function unused${index}(left, right) { var joined = left + right; return joined.split('').reverse().join(''); }
class ${title} extends Emitter {
  constructor(width, height) {
    super();
    this.width = width;
    this.height = height;
    this.scale = linear([0, ${10 + index * 7}], [0, width]);
  }${methods.join('')}
  render(values) {
    var parts = [];
    ${Array.from({ length: count }, (_, m) => `var result${m} = this.compute${m}(values, { offset: ${m} }); parts.push(result${m}.label);`).join('\n    ')}
    var ticks = this.scale.ticks(5).map(function (tick) { return Math.round(tick); });
    this.emit('rendered', { parts: parts.length });
    return '<g class="${name}">' + parts.join(';') + '|' + ticks.join(',') + ${neighbour ? `${neighbour.name}.create(${20 + index}).render(values.slice(1))` : "''"} + '</g>';
  }
}
exports.create = function (size) { return new ${title}(size, size * ${1 + (index % 3)}); };
`;
}

function library(seed, copies) {
  const rnd = mulberry(seed);
  const files = new Map(Object.entries(BASE));
  const made = [];
  for (let c = 0; c < copies; c++) {
    for (const part of PARTS) {
      const name = c === 0 ? part : `${part}${c + 1}`;
      const path = `widgets/${name}.js`;
      files.set(path, component(name, made.length, rnd, made.slice(-4)));
      made.push({ name, path });
    }
  }
  const perEntry = Math.ceil(made.length / 3);
  const entries = [];
  for (let i = 0; i < made.length; i += perEntry) {
    const path = `entry${entries.length + 1}.js`;
    const members = made.slice(i, i + perEntry);
    files.set(path, `
${members.map((m) => `var ${m.name} = require('${m.path}');`).join('\n')}
exports.draw = function draw(values) {
  return [${members.map((m) => `${m.name}`).join(', ')}].map(function (widget, position) { return widget.create(40 + position).render(values); }).join('\\n');
};
`);
    entries.push(path);
  }
  return { files, entries };
}

module.exports = { library };
