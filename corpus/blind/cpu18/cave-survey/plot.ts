import { Traverse, type Shot, type Fix } from './survey.ts';
import { surveyBook, readBook } from './book.ts';

type Box = { min: [number, number, number]; max: [number, number, number] };

function extent(fixes: readonly Fix[]): Box {
  const box: Box = { min: [0, 0, 0], max: [0, 0, 0] };
  for (const f of fixes) {
    const p = [f.x, f.y, f.z];
    p.forEach((v, i) => {
      box.min[i] = Math.min(box.min[i], v);
      box.max[i] = Math.max(box.max[i], v);
    });
  }
  return box;
}

function lengthByTeam(shots: Shot[]): Map<string, number> {
  return shots.reduce((acc, s) => acc.set(s.team, (acc.get(s.team) ?? 0) + s.tape), new Map<string, number>());
}

/** Character map of the plan, as it is pinned up in the hut. */
function plan(fixes: readonly Fix[], cols: number, rows: number): string {
  const { min, max } = extent(fixes);
  const grid = Array.from({ length: rows }, () => new Array<string>(cols).fill(' '));
  for (const f of fixes) {
    const c = Math.floor(((f.x - min[0]) / (max[0] - min[0] || 1)) * (cols - 1));
    const r = Math.floor(((max[1] - f.y) / (max[1] - min[1] || 1)) * (rows - 1));
    const shade = f.z < -40 ? '#' : f.z < 0 ? '+' : '.';
    if (grid[r][c] === ' ' || shade === '#') grid[r][c] = shade;
  }
  return grid.map((row) => row.join('').trimEnd()).join('\n');
}

function shadeDepths(fixes: readonly Fix[]): number[] {
  return [...fixes].sort((a, b) => a.z - b.z).slice(0, 5).map((f) => Math.round(f.z * 10) / 10);
}

const shots: Shot[] = [];
const traverse = new Traverse('ENT', -1.8);
let waiting: Shot[] = [];

for (const item of readBook(surveyBook(160, 85))) {
  if ('equate' in item) {
    traverse.equate(item.equate[0], item.equate[1]);
    continue;
  }
  shots.push(item);
  if (!traverse.extend(item)) waiting.push(item);
}
while (waiting.length > 0) {
  const left = waiting.filter((s) => !traverse.extend(s));
  if (left.length === waiting.length) break;
  waiting = left;
}

console.log(plan(traverse.fixes, 96, 30));
console.log('stations', traverse.fixes.length, 'unplaced', waiting.length);
console.log('deepest', shadeDepths(traverse.fixes).join(', '));
for (const [team, metres] of lengthByTeam(shots)) console.log(team.padEnd(20), metres.toFixed(1).padStart(9));
