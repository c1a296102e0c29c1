'use strict';
const { figure } = require('./code');

const escape = (text) => text.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c]);

const inline = (text) =>
  escape(text)
    .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replace(/\*(.+?)\*/g, '<em>$1</em>')
    .replace(/`(.+?)`/g, '<code>$1</code>');

function* blocks(text) {
  const lines = text.split('\n');
  while (lines.length > 0) {
    const line = lines.shift();
    if (line.startsWith('```')) {
      const end = lines.indexOf('```');
      const body = lines.splice(0, end).join('\n');
      lines.shift();
      yield { type: 'code', info: line.slice(3).trim(), body };
    } else if (line.startsWith('#')) {
      const depth = /^#+/.exec(line)[0].length;
      yield { type: 'heading', depth, body: line.slice(depth).trim() };
    } else if (line.trim() !== '') yield { type: 'text', body: line };
  }
}

const RENDER = {
  code: (b) => figure(b.body, b.info),
  heading: (b) => `<h${b.depth} id="${b.body.toLowerCase().replace(/\W+/g, '-')}">${inline(b.body)}</h${b.depth}>`,
  text: (b) => `<p>${inline(b.body)}</p>`,
};

function render(text) {
  return Array.from(blocks(text), (block) => RENDER[block.type](block)).join('\n');
}

module.exports = { render, blocks };
