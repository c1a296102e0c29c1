import { holdings, validBarcode, type Holding } from './catalogue.ts';
import { digest, fileBranch, misplaced, walk } from './survey.ts';

const byBranch = new Map<string, Holding[]>();
const rejected: string[] = [];

for (const holding of holdings(48000, 77)) {
  if (!validBarcode(holding.barcode)) {
    rejected.push(holding.barcode);
    continue;
  }
  const list = byBranch.get(holding.branch);
  if (list) list.push(holding);
  else byBranch.set(holding.branch, [holding]);
}

function* pickList(branch: string, seen: Holding[], moves: ReturnType<typeof misplaced>): Generator<string> {
  for (const move of moves) {
    const item = seen[move.from];
    const bay = 1 + Math.floor(move.to / 240);
    const shelf = 1 + Math.floor((move.to % 240) / 40);
    yield `${branch}\t${item.barcode}\t${item.callNumber}\tbay ${bay} shelf ${shelf}\t${item.title.toUpperCase()}`;
  }
}

for (const [branch, items] of [...byBranch].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const ordered = fileBranch(items);
  const rank = new Map(ordered.map((h, i) => [h.barcode, i]));
  let moved = 0;
  const sums: string[] = [];
  for (let night = 0; night < 2; night++) {
    const seen = walk(ordered, 900 + night);
    const moves = misplaced(seen, rank);
    moved += moves.length;
    sums.push(digest(pickList(branch, seen, moves)));
  }
  const full = digest(ordered.map((h) => `${h.callNumber}|${h.barcode}|${h.title}`));
  console.log(`${branch}: ${items.length} items, ${moved} moves, first ${ordered[0].callNumber}, ${full} ${sums.join(' ')}`);
}
console.log(`rejected ${rejected.length}`);
