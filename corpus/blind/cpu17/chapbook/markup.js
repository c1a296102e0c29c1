const ESC = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

export const escape = (text) => text.replace(/[&<>]/g, (c) => ESC[c]);

const INLINE = /\*([^*\n]+)\*|_([^_\n]+)_|\[([^\]\n]+)\]\(([^)\s]+)\)|"([^"\n]+)"/g;

export function inline(text, link) {
  return escape(text).replace(INLINE, (whole, strong, em, label, target, quoted) => {
    if (strong) return `<b>${strong}</b>`;
    if (em) return `<i>${em}</i>`;
    if (label) return `<a href="${link(target)}">${label}</a>`;
    return `“${quoted}”`;
  });
}

/** Blocks of one ballad: a heading, verses, chorus lines that begin with two blanks, notes. */
export function* blocks(source) {
  let verse = [];
  for (const raw of source.split('\n')) {
    const line = raw.trimEnd();
    if (line === '') {
      if (verse.length) yield { kind: 'verse', lines: verse };
      verse = [];
    } else if (line.startsWith('# ')) {
      yield { kind: 'heading', text: line.slice(2) };
    } else if (line.startsWith('> ')) {
      yield { kind: 'note', text: line.slice(2) };
    } else {
      verse.push({ chorus: line.startsWith('  '), text: line.trim() });
    }
  }
  if (verse.length) yield { kind: 'verse', lines: verse };
}
