'use strict';

const { inline } = require('./inline.cjs');

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text) => text.replace(/[&<>"]/g, (c) => ENTITIES[c]);

const tag = (name, attributes = {}) => (content) => {
  const attrs = Object.entries(attributes).map(([k, v]) => ` ${k}="${escape(v)}"`).join('');
  return `<${name}${attrs}>${content}</${name}>`;
};

const span = {
  text: ({ value }) => escape(value),
  code: ({ value }) => tag('code')(escape(value)),
  link: ({ href, children }) => tag('a', { href })(spans(children)),
  strong: ({ children }) => tag('strong')(spans(children)),
  em: ({ children }) => tag('em')(spans(children)),
};

const spans = (nodes) => nodes.reduce((html, node) => html + span[node.type](node), '');

const cells = (line) => line.split('|').slice(1, -1).map((cell) => cell.trim());

const block = {
  heading: ({ level, text }) => tag(`h${level}`, { id: text.toLowerCase().replace(/\W+/g, '-') })(spans(inline(text))),
  paragraph: ({ lines }) => tag('p')(spans(inline(lines.join(' ')))),
  list: ({ lines }) => tag('ul')(lines.map((line) => tag('li')(spans(inline(line)))).join('')),
  table: ({ lines: [head, ...rows] }) => {
    const row = (name) => (line) => tag('tr')(cells(line).map((c) => tag(name)(spans(inline(c)))).join(''));
    return tag('table')(row('th')(head) + rows.map(row('td')).join(''));
  },
};

const render = (blocks) => {
  let html = '';
  for (const b of blocks) html += `${block[b.type](b)}\n`;
  return html;
};

module.exports = { render };
