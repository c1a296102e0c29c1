const WORDS = 'council order parish notice hereby road closure works schedule authority planning consent appeal estate creditor trustee licence public inquiry river bridge lane station drainage acre boundary deposit office hours weekday inspect copies objection writing register'.split(' ');

export function* issues(seed) {
  let x = seed;
  const next = () => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return x >>> 0;
  };
  for (let number = 1; ; number += 1) {
    const parts = [`GAZETTE No. ${number}\n\n`];
    for (let notice = 1; notice <= 6; notice += 1) {
      parts.push(`Reference: GZ-${1990 + (number % 30)}-${String(number).padStart(6, '0')}-${notice}\n`);
      for (let line = 0; line < 60; line += 1) {
        const words = [];
        for (let n = 0; n < 9; n += 1) words.push(WORDS[next() % WORDS.length]);
        parts.push(`${words.join(' ')}.\n`);
      }
      parts.push('\n');
    }
    yield Buffer.from(parts.join(''), 'latin1');
  }
}
