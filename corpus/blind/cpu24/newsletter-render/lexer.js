'use strict';

const MARK = /\{\{([\s\S]*?)\}\}|\{%([\s\S]*?)%\}/g;

function lex(source) {
  const tokens = [];
  let last = 0;
  for (const match of source.matchAll(MARK)) {
    if (match.index > last) tokens.push({ kind: 'text', body: source.slice(last, match.index) });
    if (match[1] !== undefined) tokens.push({ kind: 'echo', body: match[1].trim() });
    else tokens.push({ kind: 'tag', body: match[2].trim() });
    last = match.index + match[0].length;
  }
  if (last < source.length) tokens.push({ kind: 'text', body: source.slice(last) });
  return tokens;
}

function tree(tokens) {
  const root = { kind: 'block', items: [] };
  const stack = [root];
  for (const token of tokens) {
    const top = stack[stack.length - 1];
    if (token.kind === 'text') {
      top.items.push(token);
    } else if (token.kind === 'echo') {
      const [path, ...filters] = token.body.split('|').map((part) => part.trim());
      top.items.push({ kind: 'echo', path: path.split('.'), filters });
    } else {
      const words = token.body.split(/\s+/);
      switch (words[0]) {
        case 'if':
          top.items.push({ kind: 'if', path: words[1].split('.'), then: { kind: 'block', items: [] }, otherwise: { kind: 'block', items: [] } });
          stack.push(top.items.at(-1).then);
          stack.at(-1).owner = top.items.at(-1);
          break;
        case 'else': {
          const { owner } = stack.pop();
          stack.push(owner.otherwise);
          break;
        }
        case 'each':
          top.items.push({ kind: 'each', path: words[1].split('.'), name: words[3], body: { kind: 'block', items: [] } });
          stack.push(top.items.at(-1).body);
          break;
        case 'include':
          top.items.push({ kind: 'include', name: words[1] });
          break;
        case 'end':
          stack.pop();
          break;
        default:
          throw new SyntaxError(`unknown tag ${words[0]}`);
      }
    }
  }
  return root;
}

module.exports = { lex, tree };
