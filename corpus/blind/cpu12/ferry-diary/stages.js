'use strict';
const { StringDecoder } = require('node:string_decoder');

async function* toLines(source) {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of source) {
    const text = rest + decoder.write(chunk);
    const list = text.split('\n');
    rest = list.pop();
    yield list;
  }
  if (rest) yield [rest];
}

/** Fields of a line; quotes keep semicolons together. */
function fields(line) {
  if (!line.includes('"')) return line.split(';');
  const out = [];
  let field = '';
  let quoted = false;
  for (const ch of line) {
    if (ch === '"') quoted = !quoted;
    else if (ch === ';' && !quoted) {
      out.push(field);
      field = '';
    } else field += ch;
  }
  out.push(field);
  return out;
}

function pairs(list) {
  const out = {};
  for (const p of list) {
    const eq = p.indexOf('=');
    out[p.slice(0, eq)] = Number(p.slice(eq + 1));
  }
  return out;
}

const READ = {
  LAND: (minute, [pier, ...rest]) => ({ type: 'landing', minute, pier, ...pairs(rest) }),
  WIND: (minute, [from, ...rest]) => ({ type: 'wind', minute, from: Number(from), ...pairs(rest) }),
  NOTE: (minute, [text]) => ({ type: 'note', minute, text }),
};

async function* toEvents(source) {
  for await (const lines of source) {
    yield lines.map((line) => {
      const [minute, kind, ...rest] = fields(line);
      return READ[kind](Number(minute), rest);
    });
  }
}

module.exports = { toLines, toEvents };
