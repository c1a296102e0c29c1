const NOUNS = 'valve pump gasket manifold sensor bracket housing filter coupling spindle relay harness actuator bearing flange'.split(' ');
const VERBS = 'inspect replace tighten clean calibrate drain lubricate align test secure'.split(' ');
const ADJECTIVES = 'upper lower main spare worn hydraulic rear front sealed primary'.split(' ');

export function* drafts(count, seed = 5) {
  let s = seed;
  const below = (n) => (s = (s * 16807) % 2147483647) % n;
  const pick = (list) => list[below(list.length)];
  const sentence = () => {
    const bits = [];
    const n = 8 + below(10);
    for (let i = 0; i < n; i++) {
      const word = i % 3 === 0 ? pick(VERBS) : i % 3 === 1 ? pick(ADJECTIVES) : pick(NOUNS);
      const kind = below(24);
      bits.push(kind === 0 ? `**${word}**` : kind === 1 ? `*${word}*` : kind === 2 ? `\`${word}\`` : kind === 3 ? `[${word}](page-${below(count)}.md)` : word);
    }
    return `${bits.join(' ')}.`;
  };
  for (let p = 0; p < count; p++) {
    const lines = ['---', `title: ${pick(VERBS)} the ${pick(ADJECTIVES)} ${pick(NOUNS)}`, `section: part-${p % 9}`, `order: ${below(1000)}`, '---', ''];
    for (let h = 0; h < 6; h++) {
      lines.push(`## ${pick(VERBS)} ${pick(NOUNS)}`, '');
      for (let k = 0; k < 3; k++) lines.push(`${sentence()} ${sentence()} ${sentence()}`, '');
      for (let k = 0; k < 5; k++) lines.push(`${k + 1}. ${sentence()}`);
      lines.push('', '| part | torque | interval |', '|---|---:|---|');
      for (let k = 0; k < 4; k++) lines.push(`| ${pick(NOUNS)} | ${below(90)} Nm | ${below(24)} months |`);
      lines.push('', '```', `set ${pick(NOUNS)} ${below(100)}`, 'commit', '```', '', `> Note: ${sentence()}`, '');
    }
    yield { name: `page-${p}.md`, source: lines.join('\n') };
  }
}
