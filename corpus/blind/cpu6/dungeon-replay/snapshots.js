import { createHash } from 'node:crypto';

// A checkpoint must not change when the state moves on, so it is a deep copy.
export const checkpoint = (state) => ({
  turn: state.turn,
  copy: structuredClone(state),
  sum: createHash('sha256').update(JSON.stringify(state.actors)).digest('hex').slice(0, 10),
});

export const every = (n, take) => {
  const taken = [];
  return {
    taken,
    offer: (state) => {
      if (state.turn > 0 && state.turn % n === 0) taken.push(take(state));
      return state;
    },
  };
};

export const diff = (before, after) =>
  Object.keys(after.copy.actors).filter(
    (id) => before.copy.actors[id].hp !== after.copy.actors[id].hp,
  ).length;
