import type { Node } from '../syntax/ast.ts';

const NAMED: Record<string, string> = { black: '#000', white: '#fff', fuchsia: '#f0f', yellow: '#ff0', '#ff0000': 'red', '#000080': 'navy', '#008000': 'green' };
const VALUE_WORD = /#[0-9a-f]{3,8}\b|\b(?:black|white|fuchsia|yellow)\b|(?<![\w#.-])-?\d*\.?\d+(?:px|em|rem|%|s|ms|deg)?/gi;

function shorten(word: string): string {
  if (word[0] === '#') {
    const hex = word.toLowerCase();
    if (NAMED[hex]) return NAMED[hex];
    if (hex.length === 7 && hex[1] === hex[2] && hex[3] === hex[4] && hex[5] === hex[6]) return `#${hex[1]}${hex[3]}${hex[5]}`;
    return hex;
  }
  const named = NAMED[word];
  if (named) return named;
  const n = parseFloat(word);
  if (Number.isNaN(n)) return word;
  const unit = word.slice(word.search(/[a-z%]|$/i)).toLowerCase();
  if (n === 0) return unit === 's' || unit === 'ms' || unit === '%' || unit === 'deg' ? `0${unit}` : '0';
  return String(Math.round(n * 1e4) / 1e4).replace(/^(-?)0\./, '$1.') + unit;
}

export function shortenValues(nodes: Node[]): void {
  for (const node of nodes) {
    if (node.kind === 'at') { if (node.body) shortenValues(node.body); continue; }
    for (const d of node.decls) {
      if (d.prop.startsWith('--') || d.value.includes('url(') || d.value.includes('"')) continue;
      d.value = d.value.replace(VALUE_WORD, shorten).replace(/ ?, ?/g, ',');
    }
  }
}
