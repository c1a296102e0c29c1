const ONSET = ['b', 'ch', 'd', 'f', 'g', 'gl', 'h', 'j', 'k', 'kn', 'l', 'm', 'n', 'r', 's', 'schl', 'schn', 't', 'tr', 'w', 'z'];
const VOWEL = ['a', 'ä', 'e', 'i', 'ii', 'o', 'ö', 'u', 'ue', 'üü'];
const CODA = ['ch', 'gg', 'l', 'll', 'm', 'nd', 'r', 'rz', 'sch', 'tt'];
const VALLEYS = ['Goms', 'Lötschental', 'Saas', 'Prättigau', 'Hasli'];

/** The field worker's sheets, one YAML document with a word as the key of each entry. */
export function sheets(count) {
  let s = 5;
  const below = (n) => (s = (s * 69621) % 2147483647) % n;
  const syllable = () => ONSET[below(21)] + VOWEL[below(10)] + CODA[below(10)];
  const out = ['# collected in the valleys', 'worker: E. Ruppen', 'words:'];
  const seen = new Set();
  while (seen.size < count) {
    const word = syllable() + (below(3) ? syllable() : 'i');
    if (seen.has(word)) continue;
    seen.add(word);
    out.push(`  ${word}: { valley: ${VALLEYS[below(5)]}, heard: ${1 + below(40)}, rare: ${below(7) === 0} }`);
  }
  return out.join('\n') + '\n';
}
