const VOICES = ['SATB', 'SSAA', 'TTBB', 'SAB', 'unison'];
const COMPOSERS = ['Byrd', 'Tallis', 'Schütz', 'Bruckner', 'Fauré', 'Holst', 'Distler', 'Poulenc', 'Pärt'];
const FIRST = ['Ave', 'Cantate', 'Locus', 'Sing', 'Lux', 'O magnum', 'Abend', 'Ubi', 'Salve'];
const SECOND = ['verum', 'Domino', 'iste', 'joyfully', 'aeterna', 'mysterium', 'lied', 'caritas', 'regina'];

const scores = new Map();
const loans = new Map();

for (let i = 0; i < 260; i++) {
  const id = `s${i}`;
  scores.set(id, {
    id,
    title: `${FIRST[i % 9]} ${SECOND[(i * 4 + 1) % 9]}`,
    composer: COMPOSERS[(i * 7) % 9],
    voice: VOICES[(i * 3) % 5],
    minutes: 2 + (i % 9),
    copies: 12 + (i % 40),
    language: ['la', 'de', 'en'][i % 3],
    notes: 'Pencil marks & breath signs from the 1987 tour; "tenor 2" pages are <photocopies>. '.repeat(1 + (i % 3)),
  });
  loans.set(id, []);
}
const all = [...scores.values()].sort((a, b) => a.title.localeCompare(b.title));
const haystack = new Map(all.map((s) => [s.id, `${s.title} ${s.composer}`.toLowerCase()]));
const byComposer = Map.groupBy(all, (s) => s.composer);

module.exports = {
  byId: (id) => scores.get(id),
  search: ({ voice, words }) => all.filter((s) => (!voice || s.voice === voice) && (!words || haystack.get(s.id).includes(words))),
  sameComposer: (score) => byComposer.get(score.composer).filter((s) => s !== score),
  copies(id) {
    const out = loans.get(id);
    return { total: scores.get(id).copies, out: out.reduce((n, l) => n + l.copies, 0), loans: out.slice(-8) };
  },
  lend(id, singer, copies) {
    const score = scores.get(id);
    if (!score || !singer || !(copies > 0)) return null;
    const list = loans.get(id);
    if (list.reduce((n, l) => n + l.copies, copies) > score.copies) {
      list.shift();
      return null;
    }
    list.push({ singer, copies });
    return list[list.length - 1];
  },
  onLoan: () => [...loans.values()].flat().reduce((n, l) => n + l.copies, 0),
};
