const pipe = (...fns) => x => fns.reduce((acc, fn) => fn(acc), x);
const when = (test, fn) => x => (test(x) ? fn(x) : x);

const insertBy = cmp => list => item => {
  let at = list.length;
  while (at > 0 && cmp(list[at - 1], item) > 0) at--;
  list.splice(at, 0, item);
  return list;
};
const drain = step => (list, state) => {
  let result = state;
  while (list.length) result = step(result, list.shift(), list);
  return result;
};

const byTime = (a, b) => a.at - b.at || a.id - b.id;
const schedule = insertBy(byTime);

const follow = event => ({ ...event, at: event.at + 37 + (event.id % 200), hops: event.hops + 1 });
const step = (state, event, agenda) => {
  when(e => e.hops < 13, pipe(follow, schedule(agenda)))(event);
  state.clock = event.at;
  state.kinds[event.kind] = (state.kinds[event.kind] ?? 0) + 1;
  return state;
};

const kinds = ['arrive', 'serve', 'leave'];
const start = Array.from({ length: 10500 }, (_, id) => ({ id, at: (id * 31) % 200, hops: 0, kind: kinds[id % 3] }));
const agenda = [...start].sort(byTime);
const small = [3, 1, 2].reduce((list, n) => insertBy((a, b) => a - b)(list)(n), []);

console.log(drain(step)(agenda, { clock: 0, kinds: {} }), small);
