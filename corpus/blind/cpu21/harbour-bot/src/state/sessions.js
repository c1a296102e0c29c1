export class Sessions {
  #all = new Map();
  open(user) {
    let s = this.#all.get(user);
    if (!s) this.#all.set(user, (s = { user, seen: 0, strikes: 0, lastCommand: -Infinity, berths: [], prefs: { units: 'metric', lang: 'en' } }));
    return s;
  }
  top(n) { return [...this.#all.values()].sort((a, b) => b.seen - a.seen || (a.user < b.user ? -1 : 1)).slice(0, n); }
  get size() { return this.#all.size; }
}
