const VERBS = ['Add', 'Fix', 'Remove', 'Rename', 'Deprecate', 'Document'];
const WORDS = ['parser', 'option', 'support', 'cache', 'legacy', 'stream', 'errors', 'output', 'flags', 'types'];

export function sampleChangelog(releases) {
  const out = ['# Changelog', ''];
  for (let r = releases; r > 0; r--) {
    out.push(`## [${r >> 4}.${r & 15}.0] - 20${10 + (r % 15)}-0${1 + (r % 9)}-1${r % 10}`, '');
    for (let i = 0; i < 12; i++) {
      const words = Array.from({ length: 3 + ((r + i) % 4) }, (_, k) => WORDS[(r * 7 + i * 3 + k) % WORDS.length]);
      const tail = (r * 12 + i) % 499 === 7 ? ' (#' + (r + i) + ')' : '.';
      out.push(`- ${VERBS[(r + i) % VERBS.length]} ${(tail === '.' ? words : words.slice(0, 2)).join(' ')}${tail}`);
    }
    out.push('', `[${r >> 4}.${r & 15}.0]: https://example.org/compare/v${r - 1}...v${r}`, '');
  }
  return out.join('\n');
}
