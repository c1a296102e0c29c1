import { rules } from './rules.mjs';
import { Cabinet, visible } from './access.mjs';

let s = 1066;
const below = (n) => { s = (Math.imul(s, 69069) + 1) >>> 0; return (s >>> 9) % n; };
const of = (...list) => list[below(list.length)];

function photograph() {
  const year = 1950 + below(74);
  const ext = of('jpg', 'tif', 'png', 'dng', 'pdf');
  switch (below(5)) {
    case 0: return `released/${year}/${of('education', 'news', 'events')}/${of('cover', 'poster', 'card', 'page')}-${below(900)}.${ext}`;
    case 1: return `sites/${of('barrow', 'henge', 'hillfort', 'abbey')}-${below(40)}/${year}/${of('oblique', 'vertical')}-${below(900)}.${ext}`;
    case 2: return `sites/villa-${below(30)}/plan/sheet-${below(300)}.svg`;
    case 3: return `sites/quarry-${below(30)}/planning/${year}/letter-${below(500)}.pdf`;
    default: return `survey/run-${below(60)}/${of('draft', 'final')}/frame-${below(2000)}.${ext}`;
  }
}

const cabinet = new Cabinet();
for (let i = 0; i < 3000; i++) cabinet.file(photograph());

const pipe = (...stages) => (source) => stages.reduce((it, stage) => stage(it), source);
const tag = function* (paths) {
  for (const path of paths) yield { path, groups: rules.filter((r) => visible(r, path)).map((r) => r.group) };
};
const onlySeen = function* (items) { for (const item of items) if (item.groups.length) yield item; };
const count = (items) => {
  const tally = Object.fromEntries(rules.map((r) => [r.group, 0]));
  let total = 0;
  for (const { groups } of items) { total++; groups.forEach((g) => tally[g]++); }
  return { total, tally };
};

const { total, tally } = pipe(tag, onlySeen, count)(cabinet);
console.log(`${total} photographs in ${cabinet.folders} folders can be seen by someone`);
for (const [group, n] of Object.entries(tally).sort(([a], [b]) => a.localeCompare(b))) console.log(group.padEnd(8), n);
