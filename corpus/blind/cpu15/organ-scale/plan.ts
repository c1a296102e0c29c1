import { mm, num } from './workshop/numbers.ts';
import { RankBuilder } from './workshop/rank.ts';
import { Equal, Werckmeister } from './workshop/temperament.ts';

const STOPS = [
  RankBuilder.named('Principal 8').scale(138),
  RankBuilder.named('Octave 4').foot(4).scale(82),
  RankBuilder.named('Gedackt 8').scale(110, 18).stopped(),
  RankBuilder.named('Quint 2 2/3').foot(8 / 3).scale(58, 17),
];

let pipes = 0;
let metal = num(0);
const table: string[][] = [];
for (const temperament of [new Equal(), new Werckmeister()]) {
  for (const pitch of [440, 465]) {
    for (const stop of STOPS) {
      let widest = num(0);
      for (const p of stop.pipes(temperament, num(pitch))) {
        pipes++;
        widest = widest.gt(p.diameter) ? widest : p.diameter;
        metal = metal.plus(p.diameter.times(p.length).times('0.0000031416'));
        if (p.key % 26 === 0) table.push([temperament.name, String(pitch), stop.name, String(p.key), p.hertz.toFixed(3), mm(p.length), mm(p.mouth)]);
      }
      if (widest.gt(160)) throw new RangeError(`${stop.name} does not fit the chest`);
    }
  }
}

for (const row of table.slice(0, 12)) console.log(row.map((c, i) => (i > 2 ? c.padStart(10) : c.padEnd(17))).join(' '));
console.log(`${pipes} pipes, ${metal.toFixed(3)} m2 of metal`);
