import * as R from 'ramda';

export function createHistory(initial, depth) {
  let stack = [{ label: 'open', plan: initial }];
  let draft = null;
  return {
    current: () => R.last(stack).plan,
    labels: () => R.pluck('label', stack),
    begin() {
      draft = R.clone(R.last(stack).plan);
      return draft;
    },
    commit(label) {
      stack = R.takeLast(depth, R.append({ label, plan: draft }, stack));
      draft = null;
    },
    abandon() {
      draft = null;
    },
    undo() {
      if (stack.length > 1) stack = R.init(stack);
    },
  };
}
