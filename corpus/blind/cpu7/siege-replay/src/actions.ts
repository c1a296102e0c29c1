export type Action =
  | { type: 'spawn'; id: number; side: 'red' | 'blue'; x: number; y: number }
  | { type: 'move'; id: number; dx: number; dy: number }
  | { type: 'hit'; id: number; by: number; damage: number }
  | { type: 'tick'; turn: number };

export function* battle(turns: number, units: number): Generator<Action> {
  let s = 1914;
  const below = (n: number): number => {
    s = (s * 1103515245 + 12345) & 0x7fffffff;
    return (s >> 8) % n;
  };
  for (let id = 0; id < units; id++) {
    yield { type: 'spawn', id, side: id % 2 ? 'red' : 'blue', x: below(64), y: below(64) };
  }
  for (let turn = 1; turn <= turns; turn++) {
    for (let k = 0; k < 20; k++) yield { type: 'move', id: below(units), dx: below(3) - 1, dy: below(3) - 1 };
    for (let k = 0; k < 6; k++) yield { type: 'hit', id: below(units), by: below(units), damage: 1 + below(9) };
    yield { type: 'tick', turn };
  }
}
