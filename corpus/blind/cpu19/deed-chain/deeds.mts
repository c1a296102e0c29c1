export interface Deed {
  parcel: number;
  from: string;
  to: string;
  price: number;
  clauses: string[];
}

const PEOPLE = ['Ada', 'Bo', 'Cleo', 'Dag', 'Eva', 'Finn', 'Gro', 'Hal', 'Ida', 'Jon', 'Kari', 'Leif'];
const CLAUSES = ['right of way', 'well shared', 'hedge kept by buyer', 'timber excluded', 'grazing until Michaelmas', 'mill toll'];

export async function* deeds(count: number): AsyncGenerator<Deed> {
  let s = 1215;
  const next = (n: number): number => {
    s = (Math.imul(s, 134775813) + 1) >>> 0;
    return (s >>> 11) % n;
  };
  const owner = Array.from({ length: 2000 }, () => PEOPLE[next(PEOPLE.length)]);
  for (let i = 0; i < count; i++) {
    const parcel = next(owner.length);
    const to = PEOPLE[next(PEOPLE.length)];
    const clauses = CLAUSES.filter(() => next(3) === 0).map((c) => `${c}, as measured from stone ${next(5000)}`);
    yield { parcel, from: owner[parcel], to, price: 100 + next(90000), clauses };
    owner[parcel] = to;
  }
}
