export interface Label {
  readonly name: string;
  readonly street: string;
  readonly remarks: readonly string[];
}

const SYLLABLES = ['ka', 'lo', 'mi', 'ren', 'sa', 'tor', 'ul', 'ven'];

export function* labels(count: number): Generator<Label> {
  let state = 1234567;
  const next = (n: number): number => {
    state = (Math.imul(state, 22695477) + 1) >>> 0;
    return (state >>> 8) % n;
  };
  const word = (): string => Array.from({ length: 2 + next(2) }, () => SYLLABLES[next(8)]).join('');
  for (let i = 0; i < count; i++) {
    yield { name: word(), street: `${word()} ${1 + next(200)}`, remarks: Array.from({ length: 6 + next(9) }, word) };
  }
}
