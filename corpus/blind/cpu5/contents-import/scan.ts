export interface Page { number: number; lines: string[]; }

const TITLES = ['Of the Harbour', 'Letters to a Brother', 'The Assay Office', 'On Weights', 'A Winter Journey', 'Index of Ships'];

// pages as the scanner's text export delivers them: fixed width, leader dots, page number or folio in the margin
export function* scannedPages(count: number): Generator<Page> {
  let seed = 1234;
  const rnd = (n: number) => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) % n;
  for (let p = 1; p <= count; p++) {
    const lines: string[] = [];
    for (let l = 0; l < 34; l++) {
      const kind = rnd(10);
      const title = `${TITLES[rnd(TITLES.length)]}, ${['i', 'ii', 'iv', 'ix'][rnd(4)]}`;
      if (kind < 6) lines.push(`${title} ${'. '.repeat(190 + rnd(60))}${p * 10 + l}`);
      else if (kind < 8) lines.push(`   ${title}${' '.repeat(40 + rnd(50))}`);
      else if (kind === 8) lines.push(`[plate ${rnd(90)}] ${title}`);
      else lines.push('-'.repeat(70));
    }
    yield { number: p, lines };
  }
}
