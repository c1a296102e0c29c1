'use strict';

const { inline } = require('./inline');
const { highlight } = require('./highlight');

function render(body, resolve) {
  const lines = body.split('\n');
  const html = [];
  const toc = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line === '') continue;
    if (line.startsWith('## ')) {
      const id = line.slice(3).replace(/\W+/g, '-');
      toc.push({ id, text: line.slice(3) });
      html.push(`<h2 id="${id}">${inline(line.slice(3), resolve)}</h2>`);
    } else if (line.startsWith('```')) {
      const from = ++i;
      while (i < lines.length && lines[i] !== '```') i++;
      html.push(`<pre><code>${highlight(lines.slice(from, i).join('\n'))}</code></pre>`);
    } else if (line.startsWith('- ')) {
      const items = [];
      while (i < lines.length && lines[i].startsWith('- ')) items.push(`<li>${inline(lines[i++].slice(2), resolve)}</li>`);
      i--;
      html.push(`<ul>${items.join('')}</ul>`);
    } else {
      html.push(`<p>${inline(line, resolve)}</p>`);
    }
  }
  return { html: html.join('\n'), toc };
}

module.exports = { render };
