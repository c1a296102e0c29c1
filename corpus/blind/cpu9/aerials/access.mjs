import { minimatch } from 'minimatch';

const options = { nocase: true, dot: false };

export const matches = (path) => (pattern) => minimatch(path, pattern, options);

export function visible({ allow }, path) {
  const [deny, permit] = [allow.filter((p) => p.startsWith('!')), allow.filter((p) => !p.startsWith('!'))];
  const test = matches(path);
  return permit.some(test) && deny.every(test);
}

export class Cabinet {
  #drawers = new Map();
  file(path) {
    const at = path.lastIndexOf('/');
    const folder = path.slice(0, at);
    if (!this.#drawers.has(folder)) this.#drawers.set(folder, new Set());
    this.#drawers.get(folder).add(path.slice(at + 1));
    return this;
  }
  *[Symbol.iterator]() {
    for (const [folder, names] of this.#drawers) for (const name of names) yield `${folder}/${name}`;
  }
  get folders() { return this.#drawers.size; }
}
