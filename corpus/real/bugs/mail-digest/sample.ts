export interface Story {
  id: number;
  title: string;
  lead: string;
  author: string;
  tags: string[];
  minutes: number;
  age: number;
}

export interface Reader {
  id: string;
  name: string;
  mail: string;
  topics: string[];
}

const WORDS = 'river council budget bridge school tram harvest museum storm vaccine orchestra startup glacier election stadium archive bakery satellite protest library reef housing festival engine tunnel border garden senate copper wildfire'.split(' ');
const PEOPLE = ['Ada Moreau', 'Jon Sands', 'Ilse Brandt', 'Priya Nair', 'Tomas Vega', 'Noor Haddad', 'Kim Aalto'];

function sequence(seed: number) {
  let s = seed;
  return (n: number) => {
    s = (s * 48271) % 2147483647;
    return s % n;
  };
}

export function makeStories(n: number): Story[] {
  const roll = sequence(1217);
  const words = (k: number) => Array.from({ length: k }, () => WORDS[roll(WORDS.length)]).join(' ');
  return Array.from({ length: n }, (_, i) => ({
    id: i,
    title: words(5),
    lead: words(24) + '.',
    author: PEOPLE[roll(PEOPLE.length)],
    tags: Array.from({ length: 3 + roll(4) }, () => WORDS[roll(WORDS.length)]),
    minutes: 2 + roll(11),
    age: roll(60),
  }));
}

export function makeReaders(n: number): Reader[] {
  const roll = sequence(88213);
  return Array.from({ length: n }, (_, i) => ({
    id: `r-${10000 + i}`,
    name: PEOPLE[roll(PEOPLE.length)].split(' ')[0],
    mail: `reader${i}@post.example`,
    topics: Array.from({ length: 3 + roll(3) }, () => WORDS[roll(WORDS.length)]),
  }));
}
