import { produce } from 'immer';

export const hall = (chutes, slots) => ({
  chutes: Array.from({ length: chutes }, (_, i) => ({ postcode: 1000 + i, waiting: 0, grams: 0, oldest: null })),
  slots: Array.from({ length: slots }, () => null),
  stats: { scanned: 0, misread: 0, overweight: 0, departed: 0 },
});

const update = (recipe) => (state, payload) => produce(state, (draft) => recipe(draft, payload));

export const reducers = {
  scan: update((draft, parcel) => {
    draft.stats.scanned++;
    if (!parcel.postcode) {
      draft.stats.misread++;
      return;
    }
    if (parcel.grams > 25000) draft.stats.overweight++;
    draft.slots[parcel.slot] = parcel.code;
    const chute = draft.chutes[parcel.postcode - 1000];
    chute.waiting++;
    chute.grams += parcel.grams;
    chute.oldest ??= parcel.minute;
  }),

  depart: update((draft, { from, to, minute }) => {
    for (let i = from; i < to; i++) {
      const chute = draft.chutes[i];
      if (chute.waiting === 0) continue;
      draft.stats.departed += chute.waiting;
      Object.assign(chute, { waiting: 0, grams: 0, oldest: minute });
    }
  }),
};
