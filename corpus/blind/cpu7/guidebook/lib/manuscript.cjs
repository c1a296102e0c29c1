'use strict';

const NOUNS = ['path', 'ridge', 'chapel', 'bridge', 'spring', 'hut', 'meadow', 'quarry', 'ferry', 'lake'];
const VERBS = ['climbs', 'crosses', 'follows', 'leaves', 'meets', 'skirts', 'reaches'];
const ADJECTIVES = ['old', 'steep', 'narrow', 'shaded', 'stony', 'marked', 'quiet'];

/** The chapters of a walking guide, in the house's own plain markup. */
function* manuscript(chapters) {
  let s = 123456789;
  const die = (n) => {
    s = (Math.imul(s, 1103515245) + 12345) >>> 0;
    return (s >>> 8) % n;
  };
  const of = (xs) => xs[die(xs.length)];
  const phrase = () => {
    const text = `the ${of(ADJECTIVES)} ${of(NOUNS)}`;
    switch (die(9)) {
      case 0: return `*${text}*`;
      case 1: return `**${text}**`;
      case 2: return `[${text}](#place-${die(400)})`;
      case 3: return `\`${die(900)} m\``;
      default: return text;
    }
  };
  const sentence = () => `${phrase()} ${of(VERBS)} ${phrase()} & ${of(VERBS)} ${phrase()}. `;
  for (let c = 1; c <= chapters; c++) {
    const parts = [`# Walk ${c}`, ''];
    for (let p = 0; p < 6; p++) parts.push(Array.from({ length: 4 + die(5) }, sentence).join('').trim(), '');
    for (let i = 0; i < 5; i++) parts.push(`- ${sentence().trim()}`);
    parts.push('', '| stop | height | time |', '|---|---|---|');
    for (let i = 0; i < 6; i++) parts.push(`| ${phrase()} | ${die(2400)} m | ${die(5)}:${10 + die(50)} |`);
    parts.push('');
    yield parts.join('\n');
  }
}

module.exports = { manuscript };
