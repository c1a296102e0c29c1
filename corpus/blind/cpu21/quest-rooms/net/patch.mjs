const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

export const snapshot = (state) => JSON.parse(JSON.stringify(state));

/** Changes that turn `before` into `after`, two levels deep. */
export function diff(before, after) {
  const patch = { set: [], drop: [] };
  for (const id of Object.keys(after)) {
    const old = before[id];
    if (old === undefined) {
      patch.set.push([id, null, after[id]]);
    } else if (!same(old, after[id])) {
      for (const field of Object.keys(after[id])) {
        if (!same(old[field], after[id][field])) patch.set.push([id, field, after[id][field]]);
      }
    }
  }
  for (const id of Object.keys(before)) if (!(id in after)) patch.drop.push(id);
  return patch;
}
