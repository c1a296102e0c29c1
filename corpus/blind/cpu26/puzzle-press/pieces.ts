export type Cell = readonly [number, number];

const SHAPES: Record<string, string> = {
  F: '.XX/XX./.X.', I: 'XXXXX', L: 'XXXX/X...', N: '.XXX/XX..', P: 'XXX/XX.', T: 'XXX/.X./.X.',
  U: 'X.X/XXX', V: 'X../X../XXX', W: 'X../XX./.XX', X: '.X./XXX/.X.', Y: 'XXXX/.X..', Z: 'XX./.X./.XX',
};

export const names = Object.keys(SHAPES);

const parse = (drawing: string): Cell[] =>
  drawing.split('/').flatMap((line, y) => [...line].flatMap((mark, x) => (mark === 'X' ? [[y, x] as const] : [])));

function normal(cells: Cell[]): Cell[] {
  const top = Math.min(...cells.map(([y]) => y));
  const edge = Math.min(...cells.map(([, x]) => x));
  return cells.map(([y, x]) => [y - top, x - edge] as const).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

const known = new Map<string, Cell[][]>();

/** All ways to lay a piece, turned and mirrored. */
export function orientations(name: string): Cell[][] {
  const ready = known.get(name);
  if (ready) return ready;
  const seen: string[] = [];
  const result: Cell[][] = [];
  let cells = parse(SHAPES[name]);
  for (let turn = 0; turn < 8; turn++) {
    const form = normal(cells);
    const label = form.join(';');
    if (!seen.includes(label)) {
      seen.push(label);
      result.push(form);
    }
    cells = turn === 3 ? cells.map(([y, x]) => [y, -x] as const) : cells.map(([y, x]) => [x, -y] as const);
  }
  known.set(name, result);
  return result;
}
