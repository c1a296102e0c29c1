export const PARTS = ['Solo Cornet', 'Repiano', 'Flugel', 'Tenor Horn', 'Baritone', 'Euphonium', 'Trombone', 'Bass Eb', 'Bass Bb', 'Percussion'];

const lens = (key) => ({
  get: (o) => o[key],
  set: (o, v) => ({ ...o, [key]: v }),
  over: (o, f) => ({ ...o, [key]: f(o[key]) }),
});

const onLoan = lens('onLoan');
const tallies = lens('tallies');
const wear = lens('wear');

const without = (record, key) => {
  const { [key]: _, ...rest } = record;
  return rest;
};

/** Which copy is at whose home. */
export const loans = {
  initial: { onLoan: {}, tallies: { lent: 0, back: 0 } },
  handlers: {
    lent: (s, { copy, player }) =>
      tallies.over(onLoan.over(s, (all) => lens(copy).set(all, player)), (t) => ({ ...t, lent: t.lent + 1 })),
    returned: (s, { copy }) =>
      tallies.over(onLoan.over(s, (all) => without(all, copy)), (t) => ({ ...t, back: t.back + 1 })),
  },
};

/** How often each piece has been on the stands, and the last few concerts. */
export const repertoire = {
  initial: { played: new Map(), recent: [], wear: { torn: 0 } },
  handlers: {
    performed: (s, { piece, venue }) => {
      s.played.set(piece, (s.played.get(piece) ?? 0) + 1);
      return { ...s, recent: [...s.recent, venue].slice(-8) };
    },
    torn: (s) => wear.over(s, (w) => ({ ...w, torn: w.torn + 1 })),
  },
};

/** Attendance per part, all sections. */
export const attendance = {
  initial: Object.fromEntries(PARTS.map((p) => [p, 0])),
  handlers: {
    present: (s, { part }) => lens(part).over(s, (n) => n + 1),
  },
};
