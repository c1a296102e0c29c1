export const lehmer = (seed) => {
  let s = seed % 2147483647;
  return (n) => {
    s = (s * 48271) % 2147483647;
    return s % n;
  };
};

export class Plate {
  constructor(no, photographer, year, notes) {
    this.no = no;
    this.photographer = photographer;
    this.year = year;
    this.notes = notes;
    this.scans = 0;
  }
}

const PEOPLE = ['Atget', 'Brandt', 'Cameron', 'Disderi', 'Evans', 'Fenton', 'Gardner'];
const TAGS = ['scratched', 'faded', 'glass', 'portrait', 'street', 'harbour', 'night', 'blurred'];

export function catalogue(rnd, count) {
  return Array.from({ length: count }, (_, i) => {
    const notes = Array.from({ length: 6 }, () => ({ tag: TAGS[rnd(8)], x: rnd(4000), y: rnd(3000), by: PEOPLE[rnd(7)] }));
    return new Plate(i + 1, PEOPLE[rnd(7)], 1850 + rnd(90), notes);
  });
}

export function toneCurves(rnd) {
  const curves = new Map();
  for (const person of PEOPLE) {
    const table = new Float64Array(65536);
    const gamma = 0.8 + rnd(100) / 100;
    for (let i = 0; i < table.length; i++) table[i] = 255 * (i / 65535) ** gamma;
    curves.set(person, table);
  }
  return curves;
}
