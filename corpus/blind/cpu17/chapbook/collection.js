const WORDS = ('bonny lass sailed over water cold grey morning lord of the hall rode down by the willow '
  + 'silver ring broken vow nine long years he came again never a word she spoke but turned away').split(' ');
const TUNES = ['Packington’s Pound', 'Chevy Chase', 'Greensleeves', 'Rogero', 'Fortune my Foe'];
const PRINTERS = ['at the Looking-Glass', 'in Pye Corner', 'on London Bridge', 'in Stonecutter Street'];

export function* collection(count) {
  let s = 1668;
  const next = (n) => (s = (s * 48271) % 2147483647) % n;
  const words = (n) => Array.from({ length: n }, () => WORDS[next(WORDS.length)]);
  for (let id = 0; id < count; id++) {
    const title = words(3 + next(3)).map((w) => w[0].toUpperCase() + w.slice(1)).join(' ');
    const parts = [`# ${title}`, `> To the tune of _${TUNES[next(TUNES.length)]}_ & printed ${PRINTERS[next(PRINTERS.length)]}`, ''];
    const verses = 12 + next(22);
    for (let v = 0; v < verses; v++) {
      for (let l = 0; l < 4; l++) {
        const line = words(6 + next(4));
        if (next(6) === 0) line[1] = `*${line[1]}*`;
        if (next(9) === 0) line[2] = `[${line[2]}](ballad:${next(count)})`;
        if (next(11) === 0) line[3] = `"${line[3]} ${line[0].replace(/\W/g, '')}"`;
        parts.push(line.join(' ') + (l === 3 ? '.' : ','));
      }
      if (next(2)) parts.push('  With a fa la la, _la_');
      parts.push('');
    }
    yield { id, title, printed: 1620 + next(90), source: parts.join('\n') };
  }
}
