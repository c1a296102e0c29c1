import { diffArrays, diffWords } from 'diff';

const speaker = (line) => line.slice(0, line.indexOf(':'));

function pairUp(hunks) {
  const rewritten = [];
  for (let i = 0; i + 1 < hunks.length; i++) {
    if (hunks[i].removed && hunks[i + 1].added) {
      hunks[i].value.forEach((before, k) => {
        const after = hunks[i + 1].value[k];
        if (after && speaker(before) === speaker(after)) rewritten.push([before, after]);
      });
    }
  }
  return rewritten;
}

const wordsTouched = ([before, after]) =>
  diffWords(before, after).filter((part) => part.added).reduce((n, part) => n + part.value.trim().split(/\s+/).length, 0);

export function compare(older, newer) {
  const hunks = diffArrays(older.lines, newer.lines);
  const count = (flag) => hunks.filter((h) => h[flag]).reduce((n, h) => n + h.count, 0);
  const rewritten = pairUp(hunks);
  const byPart = new Map();
  for (const [before] of rewritten) {
    const part = speaker(before);
    byPart.set(part, (byPart.get(part) ?? 0) + 1);
  }
  return {
    cut: count('removed'),
    added: count('added'),
    rewritten: rewritten.length,
    words: rewritten.slice(0, 40).map(wordsTouched).reduce((a, b) => a + b, 0),
    byPart,
  };
}
