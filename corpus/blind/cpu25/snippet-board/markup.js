import { paint } from './paint.js';

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
export const escapeHtml = (text) => text.replace(/[&<>]/g, (c) => ESCAPES[c]);

export function inline(text) {
  let out = '';
  let i = 0;
  while (i < text.length) {
    const c = text[i];
    if (c === '`') {
      const end = text.indexOf('`', i + 1);
      if (end > 0) {
        out += `<code>${escapeHtml(text.slice(i + 1, end))}</code>`;
        i = end + 1;
        continue;
      }
    } else if (c === '*') {
      const mark = text[i + 1] === '*' ? '**' : '*';
      const end = text.indexOf(mark, i + mark.length);
      if (end > 0) {
        const tag = mark.length === 2 ? 'strong' : 'em';
        out += `<${tag}>${inline(text.slice(i + mark.length, end))}</${tag}>`;
        i = end + mark.length;
        continue;
      }
    }
    out += ESCAPES[c] ?? c;
    i++;
  }
  return out;
}

function* blocksOf(body) {
  const lines = body.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line.startsWith('```')) {
      const code = [];
      while (++i < lines.length && lines[i] !== '```') code.push(lines[i]);
      yield { kind: 'code', language: line.slice(3), text: code.join('\n') };
    } else if (line.startsWith('## ')) {
      yield { kind: 'heading', text: line.slice(3) };
    } else if (line.startsWith('- ')) {
      const items = [line.slice(2)];
      while (lines[i + 1]?.startsWith('- ')) items.push(lines[++i].slice(2));
      yield { kind: 'list', items };
    } else if (line) {
      yield { kind: 'paragraph', text: line };
    }
  }
}

export function toHtml(body) {
  const out = [];
  for (const block of blocksOf(body)) {
    switch (block.kind) {
      case 'code':
        out.push(`<pre><code class="hljs">${paint(block)}</code></pre>`);
        break;
      case 'heading':
        out.push(`<h2>${inline(block.text)}</h2>`);
        break;
      case 'list':
        out.push(`<ul>${block.items.map((i) => `<li>${inline(i)}</li>`).join('')}</ul>`);
        break;
      default:
        out.push(`<p>${inline(block.text)}</p>`);
    }
  }
  return out.join('\n');
}
