const ENTITY = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escape = (s) => s.replace(/[&<>]/g, (c) => ENTITY[c]);

class Renderer {
  syllable({ text, last }) {
    return last ? `${escape(text)} ` : `${escape(text)}<s>-</s>`;
  }
  chord({ name }) {
    return `<sup>${name.replace('b', '♭').replace('#', '♯')}</sup>`;
  }
  stress({ children }) {
    return `<em>${this.all(children)}</em>`;
  }
  slur() {
    return '<i>‿</i>';
  }
  all(nodes) {
    let out = '';
    for (const node of nodes) out += this[node.type](node);
    return out;
  }
}

export function renderHymn(hymn, number, renderer = new Renderer()) {
  let out = `<section id="h${number}"><h2>${number} ${escape(hymn.title)}</h2>`;
  if (hymn.metre) out += `<p class="metre">${escape(hymn.metre)}</p>`;
  hymn.verses.forEach((verse, i) => {
    out += verse.refrain ? '<p class="refrain">' : `<p value="${i + 1}">`;
    out += verse.lines.map((line) => renderer.all(line).trimEnd()).join('<br>');
    out += '</p>';
  });
  return out + '</section>\n';
}

export function firstLine(hymn) {
  let out = '';
  for (const node of hymn.verses[0].lines[0]) if (node.text) out += node.last ? `${node.text} ` : node.text;
  return out.trimEnd();
}
