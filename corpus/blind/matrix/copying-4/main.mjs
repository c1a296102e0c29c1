const setIn = key => value => state => ({ ...state, [key]: value });
const update = key => fn => state => setIn(key)(fn(state[key]))(state);
const flow = (...fns) => x => fns.reduce((acc, fn) => fn(acc), x);
const snapshot = state => JSON.parse(JSON.stringify(state));

const reducers = {
  moved: ({ index, by }) => update('board')(board => {
    board[index].value += by;
    return board;
  }),
  scored: ({ points }) => update('score')(score => score + points),
  renamed: ({ name }) => setIn('name')(name),
};

const reduceGame = (state, action) => flow(
  snapshot,
  reducers[action.type](action.payload),
  update('turn')(turn => turn + 1),
)(state);

const actionAt = i => {
  if (i % 50 === 0) return { type: 'renamed', payload: { name: `round ${i}` } };
  if (i % 2) return { type: 'scored', payload: { points: i % 7 } };
  return { type: 'moved', payload: { index: (i * 31) % 400, by: i % 5 } };
};

const initial = {
  name: 'start', score: 0, turn: 0,
  board: Array.from({ length: 400 }, (_, i) => ({ x: i % 20, y: Math.floor(i / 20), value: 0 })),
};

const actions = Array.from({ length: 9500 }, (_, i) => actionAt(i));
const end = actions.reduce(reduceGame, initial);
const settings = JSON.parse('{"show":5}');
console.log(end.name, end.score, end.turn, end.board.map(c => c.value).sort((a, b) => b - a).slice(0, settings.show));
