import { atom, createStore } from 'jotai/vanilla';
import { atomFamily } from 'jotai/vanilla/utils';

const dictionary = new Map(Array.from({ length: 5000 }, (_, i) => [`word${i}`, { count: i % 17, next: `word${(i * 7) % 5000}` }]));
const store = createStore();
const opened = new Set();

export const documentAtom = atomFamily((id) =>
  atom({ id, title: `Document ${id}`, lines: Array.from({ length: 20 }, (_, i) => `line ${i} of ${id}`), dirty: false }),
);

export function open(id) {
  opened.add(id);
  return store.get(documentAtom(id));
}

export function edit(id) {
  const { next } = dictionary.get(`word${id % 5000}`);
  store.set(documentAtom(id), (one) => ({ ...one, title: `${one.title}, ${next}`, dirty: true }));
  return store.get(documentAtom(id)).lines.length;
}

export function close(id) {
  store.set(documentAtom(id), (one) => ({ ...one, dirty: false }));
  opened.delete(id);
}
