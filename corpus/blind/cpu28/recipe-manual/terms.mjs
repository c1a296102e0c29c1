const STOP = new Set('the a of and to in is it for on with as at by from that this'.split(' '));

export class TermIndex {
  #docs = new Map();
  #df = new Map();

  add(slug, text) {
    const tf = new Map();
    for (const m of text.toLowerCase().matchAll(/[a-z]{3,}/g)) {
      if (!STOP.has(m[0])) tf.set(m[0], (tf.get(m[0]) ?? 0) + 1);
    }
    for (const t of tf.keys()) this.#df.set(t, (this.#df.get(t) ?? 0) + 1);
    this.#docs.set(slug, { tf, weights: null });
  }

  #weights(slug) {
    const doc = this.#docs.get(slug);
    if (doc.weights) return doc.weights;
    const n = this.#docs.size;
    const w = new Map();
    let norm = 0;
    for (const [t, c] of doc.tf) {
      const x = (1 + Math.log(c)) * Math.log(1 + n / this.#df.get(t));
      w.set(t, x);
      norm += x * x;
    }
    norm = Math.sqrt(norm) || 1;
    for (const [t, x] of w) w.set(t, x / norm);
    return (doc.weights = w);
  }

  related(slug, k) {
    const mine = this.#weights(slug);
    const scored = [];
    for (const other of this.#docs.keys()) {
      if (other === slug) continue;
      let dot = 0;
      const theirs = this.#weights(other);
      for (const [t, x] of mine) dot += x * (theirs.get(t) ?? 0);
      scored.push({ slug: other, score: Math.round(dot * 1e6) / 1e6 });
    }
    return scored.sort((a, b) => b.score - a.score || (a.slug < b.slug ? -1 : 1)).slice(0, k);
  }
}
