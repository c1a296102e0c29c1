'use strict';

const { inline, escape } = require('./inline.js');

const slug = (text) => text.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

/** Line based markdown: headings, fences, lists, quotes, tables and paragraphs. */
function render(source, site, page) {
  const lines = source.split('\n');
  const out = [];
  let i = 0;
  while (i < lines.length) {
    const line = lines[i];
    if (line === '') { i++; continue; }
    if (line.startsWith('```')) {
      const language = line.slice(3);
      const body = [];
      for (i++; i < lines.length && lines[i] !== '```'; i++) body.push(lines[i]);
      i++;
      out.push(`<pre class="${language}">${site.highlight(body.join('\n'))}</pre>`);
      continue;
    }
    const heading = /^(#{1,4}) (.*)$/.exec(line);
    if (heading) {
      const id = slug(heading[2]);
      page.toc.push({ level: heading[1].length, id, text: heading[2] });
      out.push(`<h${heading[1].length} id="${id}">${inline(heading[2], site)}</h${heading[1].length}>`);
      i++;
      continue;
    }
    if (line.startsWith('- ')) {
      out.push('<ul>');
      for (; i < lines.length && lines[i].startsWith('- '); i++) out.push(`<li>${inline(lines[i].slice(2), site)}</li>`);
      out.push('</ul>');
      continue;
    }
    if (line.startsWith('| ')) {
      out.push('<table>');
      for (; i < lines.length && lines[i].startsWith('| '); i++) {
        const cells = lines[i].slice(2, -2).split(' | ');
        out.push(`<tr>${cells.map((c) => `<td>${inline(c, site)}</td>`).join('')}</tr>`);
      }
      out.push('</table>');
      continue;
    }
    const paragraph = [];
    for (; i < lines.length && lines[i] !== '' && !/^(?:#|```|- |\| )/.test(lines[i]); i++) paragraph.push(lines[i]);
    out.push(`<p>${inline(paragraph.join(' '), site)}</p>`);
  }
  return out.join('\n');
}

const CODE = /(\/\/[^\n]*)|("[^"\n]*")|\b(const|let|return|if|else|for|function)\b|\b(\d+)\b|([&<>])/g;

function highlight(code) {
  return code.replace(CODE, (all, comment, string, word, number) => {
    const kind = comment ? 'c' : string ? 's' : word ? 'k' : number ? 'n' : null;
    return kind ? `<i class="${kind}">${escape(all)}</i>` : escape(all);
  });
}

module.exports = { render, highlight, slug };
