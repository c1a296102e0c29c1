let seed = 20240611;
const next = () => {
  seed ^= seed << 13;
  seed ^= seed >>> 17;
  seed ^= seed << 5;
  return (seed >>> 0) / 2 ** 32;
};

export const pick = (list) => list[Math.floor(next() * list.length)];

const given = ['Ada', 'Bram', 'Cleo', 'Dirk', 'Els', 'Femke', 'Gijs', 'Hanne'];
const family = ['Aerts', 'Bakker', 'Claes', 'Dekker', 'Evers', 'Franck', 'Goossens'];

export const people = Array.from({ length: 16000 }, (_, i) => {
  const first = pick(given);
  const last = pick(family);
  return {
    name: `${first} ${last}`,
    email: `${first}.${last}${i}@Mail.Example`,
    street: `${pick(family)}laan ${1 + (i % 190)}`,
    preferences: { notify: i % 3 === 0 ? 'sms' : 'mail', neighbour: i % 5 === 0, hours: [9, 12, 14, 18] },
  };
});
