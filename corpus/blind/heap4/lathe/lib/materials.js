export const materials = Object.fromEntries(
  Array.from({ length: 2600 }, (_, n) => [
    `1.${4000 + n}`,
    { density: 7.2 + (n % 90) / 100, hardness: 120 + (n % 200), speeds: { rough: 60 + (n % 140), finish: 90 + (n % 210) }, coolant: n % 3 ? 'emulsion' : 'dry' },
  ]),
);
