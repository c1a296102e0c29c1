export interface Guest {
  email: string;
  name: string;
  city: string;
  seats: number;
  source: string;
}

const GIVEN = ['Ada', 'Boris', 'Clara', 'Deniz', 'Elif', 'Femi', 'Greta', 'Hana', 'Ivo', 'Jana', 'Kofi', 'Lars'];
const FAMILY = ['Adler', 'Boateng', 'Costa', 'Demir', 'Eriksen', 'Fischer', 'Gallo', 'Horvat', 'Ito', 'Jansen'];
const CITIES = ['Oslo', 'Porto', 'Riga', 'Split', 'Turin', 'Utrecht'];

export function* feed(source: string, count: number, people: number, seed: number): Generator<Guest> {
  let a = seed >>> 0;
  const roll = (n: number) => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
  for (let i = 0; i < count; i++) {
    const who = roll(people);
    const name = `${GIVEN[who % GIVEN.length]} ${FAMILY[(who >> 3) % FAMILY.length]}`;
    const plain = `${name.replace(' ', '.')}${who}@example.org`;
    yield {
      email: roll(3) === 0 ? ` ${plain.toUpperCase()}` : plain,
      name,
      city: CITIES[(who >> 5) % CITIES.length],
      seats: 1 + roll(4),
      source,
    };
  }
}
