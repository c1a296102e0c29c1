function tokenize(text) {
  const tokens = [];
  const tag = /\{\{([#/]?)([\w.]+)\}\}/g;
  let last = 0;
  for (let match = tag.exec(text); match; match = tag.exec(text)) {
    if (match.index > last) tokens.push({ type: 'text', value: text.slice(last, match.index) });
    tokens.push({ type: match[1] === '#' ? 'open' : match[1] === '/' ? 'close' : 'name', value: match[2] });
    last = tag.lastIndex;
  }
  tokens.push({ type: 'text', value: text.slice(last) });
  return tokens;
}

function generate(tokens) {
  let code = 'let out = "";';
  for (const token of tokens) {
    if (token.type === 'text') code += `out += ${JSON.stringify(token.value)};`;
    else if (token.type === 'open') code += `for (const it of data[${JSON.stringify(token.value)}]) {`;
    else if (token.type === 'close') code += '}';
    else code += token.value === '.' ? 'out += it;' : `out += data[${JSON.stringify(token.value)}] ?? "";`;
  }
  return `${code} return out;`;
}

exports.compile = function compile(text) {
  return new Function('data', generate(tokenize(text)));
};
