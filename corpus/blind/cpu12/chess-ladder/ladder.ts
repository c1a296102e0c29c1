export type Outcome = 1 | 0.5 | 0;

export interface Member {
  id: number;
  name: string;
  rating: number;
  games: number;
  form: Outcome[];
}

type Constructor<T = object> = new (...args: any[]) => T;

/** Members of the club by their place on the ladder. */
export class Roster {
  #members: Member[] = [];
  #seat = new Map<number, number>();

  enrol(name: string, rating: number): number {
    const id = this.#members.length + 1;
    this.#seat.set(id, this.#members.length);
    this.#members.push({ id, name, rating, games: 0, form: [] });
    return id;
  }

  /** The members, for reading: callers keep lists of them over rounds. */
  get members(): readonly Member[] {
    return this.#members.map((m) => ({ ...m, form: [...m.form] }));
  }

  seatOf(id: number): number {
    return this.#seat.get(id)!;
  }

  protected amend(id: number, change: (m: Member) => void): void {
    change(this.#members[this.seatOf(id)]);
  }
}

export function Rated<B extends Constructor<Roster>>(Base: B) {
  return class extends Base {
    strength(id: number): number {
      const member = this.members[this.seatOf(id)];
      return member.rating + (member.games < 10 ? 0 : trend(member.form));
    }

    record(white: number, black: number, outcome: Outcome): void {
      const expected = 1 / (1 + 10 ** ((this.strength(black) - this.strength(white) - 35) / 400));
      const swing = outcome - expected;
      this.settle(white, outcome, swing);
      this.settle(black, (1 - outcome) as Outcome, -swing);
    }

    private settle(id: number, outcome: Outcome, swing: number): void {
      this.amend(id, (m) => {
        m.rating += swing * (m.games < 30 ? 32 : 16);
        m.games++;
        m.form.push(outcome);
        if (m.form.length > 12) m.form.shift();
      });
    }
  };
}

function trend(form: Outcome[]): number {
  let t = 0;
  for (let i = 0; i < form.length; i++) t += (form[i] - 0.5) * (i + 1);
  return t / 4;
}
