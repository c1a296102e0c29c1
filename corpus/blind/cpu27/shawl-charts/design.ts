import { CENTRE, Chart, KNIT, LEFT, NUPP, OVER, PURL, RIGHT, type Stitch } from './stitches.ts';

function* noise(seed: number): Generator<number, never> {
  let s = seed | 0;
  for (;;) {
    s = (Math.imul(s, 1103515245) + 12345) | 0;
    yield ((s >>> 8) & 0xffff) / 0x10000;
  }
}

export interface Design {
  chart: Chart;
  castOn: number;
  loops: number[];
}

/** A strip lace edging: knitted sideways, it leans over the page while it grows. */
function edging(title: string, rows: number, seed: number): Design {
  const dice = noise(seed);
  const roll = () => dice.next().value;
  const width = rows + 24;
  const chart = new Chart(title, width);
  const castOn = 14;
  for (let r = 0; r < rows; r++) {
    const body: Stitch[] = [];
    while (body.length < castOn) {
      const left = castOn - body.length;
      const d = roll();
      if (r % 2 === 1) body.push(d < 0.1 ? PURL : KNIT);
      else if (left >= 2 && d < 0.18) body.push(OVER, LEFT);
      else if (left >= 2 && d < 0.36) body.push(RIGHT, OVER);
      else if (left >= 3 && d < 0.44) body.push(OVER, CENTRE, OVER);
      else body.push(d > 0.95 ? NUPP : KNIT);
    }
    chart.add(body, r % 2 === 1 ? r : rows - r);
  }
  return { chart, castOn, loops: chart.needle(castOn) };
}

/** A triangle from the nape down: two stitches wider every row, worked as a mirror. */
function triangle(title: string, rows: number, seed: number): Design {
  const dice = noise(seed);
  const roll = () => dice.next().value;
  const width = rows * 2 + 6;
  const chart = new Chart(title, width);
  let loops = 5;
  const castOn = loops;
  for (let r = 0; r < rows; r++) {
    const half: Stitch[] = [];
    const room = (loops - 1) >> 1;
    let eaten = 0;
    while (eaten < room) {
      const d = roll();
      if (r % 2 === 0 && room - eaten >= 2 && d < 0.3) {
        half.push(OVER, LEFT);
        eaten += 2;
      } else {
        half.push(r % 2 ? PURL : d > 0.97 ? NUPP : KNIT);
        eaten += 1;
      }
    }
    const mirror = half.map((s) => (s === LEFT ? RIGHT : s)).reverse();
    const row = [OVER, ...half, KNIT, ...mirror, OVER];
    chart.add(row, (width - row.length) >> 1);
    loops += 2;
  }
  return { chart, castOn, loops: chart.needle(castOn) };
}

export function* collection(): Generator<Design> {
  yield triangle('Haapsalu', 96, 7);
  yield edging('Sea foam edging', 340, 21);
  yield triangle('Queen of the moor', 120, 99);
  yield edging('Old shell edging', 420, 5);
  yield triangle('Lily of the valley', 108, 314);
  yield edging('Vandyke edging', 380, 77);
}
