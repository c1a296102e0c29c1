import type { Event, Stage } from '../core/types.ts';

interface Cluster { id: number; words: string[]; count: number; first: number; last: number }

/** Drain-like grouping of messages: by number of words and first word, then by similarity. */
export class Clusterer implements Stage<Event, Event> {
  readonly name = 'cluster';
  #groups = new Map<string, Cluster[]>();
  #next = 1;
  #threshold: number;
  constructor(threshold = 0.55) { this.#threshold = threshold; }

  process(event: Event): Event {
    const words = event.message.split(' ');
    for (let i = 0; i < words.length; i++) {
      const c = words[i].charCodeAt(0);
      if (c >= 48 && c <= 57) words[i] = '<n>';
      else if (c === 47) words[i] = '<path>';
    }
    const key = `${words.length}:${words[0]}:${words[1]}`;
    let group = this.#groups.get(key);
    if (!group) this.#groups.set(key, (group = []));
    let best: Cluster | undefined;
    let bestShare = this.#threshold;
    for (const c of group) {
      let same = 0;
      for (let i = 0; i < words.length; i++) if (c.words[i] === words[i] || c.words[i] === '<*>') same++;
      const share = same / words.length;
      if (share > bestShare) { bestShare = share; best = c; }
    }
    if (!best) {
      best = { id: this.#next++, words, count: 0, first: event.at, last: event.at };
      group.push(best);
    } else {
      for (let i = 0; i < words.length; i++) if (best.words[i] !== words[i]) best.words[i] = '<*>';
    }
    best.count++;
    best.last = event.at;
    event.fields.cluster = String(best.id);
    return event;
  }

  top(n: number) {
    return [...this.#groups.values()].flat().sort((a, b) => b.count - a.count || a.id - b.id).slice(0, n).map((c) => `${c.count} ${c.words.join(' ')}`);
  }
}
