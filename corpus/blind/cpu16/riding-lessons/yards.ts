export type Yard = {
  id: string;
  ponies: readonly string[];
  arenas: readonly string[];
  instructors: readonly string[];
  maxGroup: number;
  maxWeight: number;
};

const NAMES = ['Bramble', 'Conker', 'Dusty', 'Flint', 'Ginger', 'Hazel', 'Jasper', 'Kestrel', 'Merlin', 'Nutmeg', 'Otter', 'Pepper', 'Quince', 'Rowan', 'Sorrel', 'Teasel'];

export const yards: ReadonlyMap<string, Yard> = new Map(
  ['heath', 'brook', 'mill', 'common'].map((id, n) => [
    id,
    {
      id,
      ponies: NAMES.filter((_, i) => (i + n) % 4 !== 0),
      arenas: ['indoor', 'outdoor', n % 2 ? 'paddock' : 'school'],
      instructors: ['Ines', 'Tom', 'Maud', 'Piotr'].slice(0, 2 + (n % 3)),
      maxGroup: 4 + n,
      maxWeight: 70 + n * 5,
    },
  ]),
);
