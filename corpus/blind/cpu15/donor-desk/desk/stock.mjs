const GROUPS = ['0-', '0+', 'A-', 'A+', 'B-', 'B+', 'AB-', 'AB+'];

const gives = (from, to) => {
  const [a, b] = [from, to].map((g) => ({ letters: g.slice(0, -1), plus: g.endsWith('+') }));
  return (a.letters === '0' || [...a.letters].every((l) => b.letters.includes(l))) && (!a.plus || b.plus);
};

export const COMPATIBLE = new Map(GROUPS.map((to) => [to, GROUPS.filter((from) => gives(from, to))]));

export class Stock {
  #bags = Object.fromEntries(GROUPS.map((g) => [g, 40]));

  receive(group) {
    this.#bags[group]++;
  }

  summary() {
    return GROUPS.map((g) => ({
      group: g,
      bags: this.#bags[g],
      reach: COMPATIBLE.get(g).reduce((n, from) => n + this.#bags[from], 0),
    }));
  }
}

export { GROUPS };
