import { PullList } from './pull-list.ts';
import { Rails, roll, stockroom } from './stock.ts';

interface Fitting {
  role: string;
  scene: number;
  wants: { key: string; size: number }[];
}

const rails = new Rails(stockroom(9000));
const keys = rails.keys();

function castList(chorus: number): Fitting[] {
  const fittings: Fitting[] = [];
  for (let i = 0; i < chorus; i++) {
    const role = i < 14 ? `principal ${i + 1}` : `chorus ${(i % 40) + 1}`;
    const wants = Array.from({ length: 4 }, () => ({ key: keys[roll(keys.length)], size: 36 + roll(16) }));
    fittings.push({ role, scene: 1 + roll(22), wants });
  }
  return fittings;
}

function fit(list: PullList, fitting: Fitting): PullList {
  return fitting.wants.reduce((acc, want) => {
    const garment = rails.take(want.key, want.size);
    return garment ? acc.add(garment, fitting.role, fitting.scene) : acc;
  }, list);
}

function trim(list: PullList, budget: number, fittings: Fitting[]): PullList {
  let trimmed = list;
  for (const { wants } of fittings.slice(0, 6)) {
    if (trimmed.total() <= budget) break;
    const garment = rails.take(wants[0].key, wants[0].size);
    if (garment) trimmed = trimmed.drop(garment.tag);
  }
  return trimmed.noted('trimmed to budget');
}

const productions = ['The Mikado', 'Sweeney Todd', 'Oliver!', 'Orpheus in the Underworld'];
for (const production of productions) {
  const fittings = castList(1300);
  const first = fittings.reduce(fit, PullList.for(production));
  const final = trim(first, first.total() - 20_000, fittings);
  const [role, pence] = final.roles()[0];
  console.log(`${production}: ${first.count} pieces, then ${final.count}; £${(final.total() / 100).toFixed(2)}; ${role} £${(pence / 100).toFixed(2)}`);
}
