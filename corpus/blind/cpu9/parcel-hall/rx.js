'use strict';
// rx`...` : unescaped whitespace and # comments are dropped, interpolated patterns are grouped
const clean = (raw) => raw.replace(/(?<!\\)#[^\n]*/g, '').replace(/(?<!\\)\s+/g, '');
const rx = (flags) => (strings, ...parts) =>
  new RegExp(strings.raw.map((s, i) => clean(s) + (i < parts.length ? `(?:${parts[i].source})` : '')).join(''), flags);
module.exports = { rx };
