'use strict';

const rules = require('./grammar');

const RESERVED = ['ACROSS', 'DOWN'];

function kindOf(line) {
  for (const [kind, pattern] of rules) {
    const m = pattern.exec(line);
    if (m) return { kind, parts: m.slice(1) };
  }
  return { kind: 'blank', parts: [] };
}

const lengthOf = (enumeration) =>
  enumeration
    .split(/[,\- ]+/)
    .filter(Boolean)
    .reduce((sum, n) => sum + Number(n), 0);

/** Turns the lines of one file into puzzles; a small machine over the line kinds. */
function* puzzles(lines) {
  let current = null;
  let section = null;
  for (const raw of lines) {
    const line = raw.trim();
    if (line === '') continue;
    const { kind, parts } = kindOf(line);
    switch (kind) {
      case 'title':
        if (current) yield current;
        current = { name: parts[0], setter: parts[1], clues: [], links: 0, notes: [] };
        section = null;
        break;
      case 'heading':
        section = RESERVED.indexOf(parts[0].toUpperCase()) === 0 ? 'across' : 'down';
        break;
      case 'link':
        current.links++;
        break;
      case 'clue':
        current.clues.push({ n: Number(parts[0]), section, text: parts[1].trim(), length: lengthOf(parts[2]) });
        break;
      default:
        current.notes.push(line);
    }
  }
  if (current) yield current;
}

module.exports = { puzzles, kindOf };
