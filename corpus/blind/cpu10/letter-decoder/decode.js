'use strict';

const { ALPHABET } = require('./model');

const BEAM = 40;

const extend = (parent, code, score) => ({ parent, code, previous: parent.code, score });

/** Keeps the list in order of score, best first, and at most BEAM long. */
function offer(list, hypothesis) {
  let at = list.length;
  if (at === BEAM && list[at - 1].score >= hypothesis.score) return;
  while (at > 0 && list[at - 1].score < hypothesis.score) at--;
  list.splice(at, 0, hypothesis);
  if (list.length > BEAM) list.pop();
}

/** The best extensions of all hypotheses; of those that end alike only the best counts. */
function step(beam, column, model) {
  const { size, logs } = model;
  const endings = new Map();
  for (const hypothesis of beam) {
    const known = endings.get(hypothesis.code);
    if (known) known.push(hypothesis);
    else endings.set(hypothesis.code, [hypothesis]);
  }
  const next = [];
  for (const [ending, hypotheses] of endings) {
    for (let code = 0; code < size; code++) {
      let best = null;
      let bestScore = -Infinity;
      for (const hypothesis of hypotheses) {
        const score = hypothesis.score + logs[(hypothesis.previous * size + ending) * size + code];
        if (score > bestScore) {
          bestScore = score;
          best = hypothesis;
        }
      }
      offer(next, extend(best, code, bestScore + 1.5 * column[code]));
    }
  }
  return next;
}

function decode(columns, model) {
  const space = ALPHABET.indexOf(' ');
  let beam = [{ parent: null, code: space, previous: space, score: 0 }];
  for (const column of columns) beam = step(beam, column, model);
  const letters = [];
  for (let h = beam[0]; h.parent !== null; h = h.parent) letters.push(ALPHABET[h.code]);
  return letters.reverse().join('');
}

module.exports = { decode };
