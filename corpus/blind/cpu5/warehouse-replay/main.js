import { generateEvents } from './events.js';
import { initial, reducer } from './reducers.js';
import { checksum, summarise } from './report.js';

const SNAPSHOT_EVERY = 1000;

const replay = (events, onSnapshot) => events.reduce((state, event, index) => {
  const next = reducer(state, event);
  if (index % SNAPSHOT_EVERY === 0) onSnapshot(index, next);
  return next;
}, initial);

const snapshots = [];
const events = generateEvents(9_000);
const state = replay(events, (index, snapshot) => snapshots.push([index, checksum(snapshot)]));

console.log(snapshots.map(([index, sum]) => `${index}:${sum}`).join('\n'));
console.log(summarise(state, events));
