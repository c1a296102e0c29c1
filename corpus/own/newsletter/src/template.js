'use strict';

const TAG = /\{\{\s*(#each|#if|\/each|\/if|else)?\s*([\w.]*)\s*(?:\|\s*(\w+))?\s*\}\}/g;

const helpers = {
  upper: (s) => String(s).toUpperCase(),
  money: (n) => '€' + Number(n).toFixed(2),
  escape: (s) => String(s).replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]),
};

const squeeze = (html) => html
  .replace(/<!--[\s\S]*?-->/g, '')
  .replace(/>\s+</g, '><')
  .replace(/\s{2,}/g, ' ');

function compile(text) {
  const source = squeeze(text);
  let code = 'let out = "";\n';
  let last = 0;
  const path = (p) => (p === 'this' ? 'it' : 'it' + p.split('.').map((k) => `[${JSON.stringify(k)}]`).join(''));
  for (const m of source.matchAll(TAG)) {
    if (m.index > last) code += `out += ${JSON.stringify(source.slice(last, m.index))};\n`;
    last = m.index + m[0].length;
    const [, op, name, filter] = m;
    if (op === '#each') code += `for (const row of ${path(name)}) { out += (function (it) { let out = "";\n`;
    else if (op === '/each') code += `return out; })(row); }\n`;
    else if (op === '#if') code += `if (${path(name)}) {\n`;
    else if (op === 'else') code += `} else {\n`;
    else if (op === '/if') code += `}\n`;
    else code += `out += h[${JSON.stringify(filter || 'escape')}](${path(name)});\n`;
  }
  code += `out += ${JSON.stringify(source.slice(last))};\nreturn out;`;
  const fn = new Function('it', 'h', code);
  return (data) => fn(data, helpers);
}

module.exports = { compile, helpers };
