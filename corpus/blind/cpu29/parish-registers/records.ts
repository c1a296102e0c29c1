export interface Baptism {
  parish: number;
  day: number;
  given: string;
  family: string;
  father: string;
  mother: string;
  trade: string;
}

export const PARISHES = ['Askrigg', 'Bolton', 'Coverham', 'Danby', 'East Witton', 'Fingall', 'Grinton', 'Hauxwell'];

const GIVEN = ['Agnes', 'Alice', 'Ann', 'Edward', 'Eliz.', 'Elizabeth', 'Geo.', 'George', 'Isabel', 'James', 'Jas.', 'Jane', 'John', 'Jno.', 'Margaret', 'Mary', 'Ralph', 'Robert', 'Robt.', 'Thomas', 'Thos.', 'William', 'Wm.'];
const FAMILY = ['Alderson', 'Allderson', 'Calvert', 'Colvert', 'Coates', 'Coats', 'Dent', 'Fawcett', 'Fawcit', 'Harker', 'Kearton', 'Keerton', 'Metcalfe', 'Medcalf', 'Metcalf', 'Peacock', 'Raw', 'Rawe', 'Sunter', 'Thwaite', 'Thwaites', 'Whitell'];
const TRADES = ['miner', 'farmer', 'labourer', 'smith', 'knitter', 'miller', 'clerk', 'hosier'];

export function* baptisms(seed: number, count: number): Generator<Baptism> {
  let s = seed >>> 0;
  const below = (n: number): number => {
    s = (Math.imul(s, 747796405) + 2891336453) >>> 0;
    const w = Math.imul((s >>> ((s >>> 28) + 4)) ^ s, 277803737) >>> 0;
    return (((w >>> 22) ^ w) >>> 0) % n;
  };
  for (let i = 0; i < count; i++) {
    yield {
      parish: 1 + below(PARISHES.length),
      day: 1 + Math.floor((i / count) * 36500) + below(30),
      given: GIVEN[below(GIVEN.length)],
      family: FAMILY[below(FAMILY.length)],
      father: GIVEN[below(GIVEN.length)],
      mother: GIVEN[below(GIVEN.length)],
      trade: TRADES[below(TRADES.length)],
    };
  }
}
