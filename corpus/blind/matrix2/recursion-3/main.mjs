class TreeWalker {
  #depth = 0;

  visit(node, path = []) {
    this.#depth = Math.max(this.#depth, path.length);
    this.enter(node, path);
    for (const child of node.children) this.visit(child, [...path, node.name]);
  }

  enter() {}
  get depth() { return this.#depth; }
}

class ThreadReport extends TreeWalker {
  #deleted = 0;
  #authors = new Map();
  #kinds = ['post', 'reply', 'poll'];
  #roots = new Set();

  enter(node, path) {
    if (!this.#kinds.includes(node.kind)) {
      this.#deleted++;
      return;
    }
    if (path.length > 0) this.#roots.add(path[0]);
    this.#authors.set(node.author, (this.#authors.get(node.author) ?? 0) + 1);
  }

  run(threads) {
    for (const t of threads) this.visit(t);
    return {
      depth: this.depth,
      deleted: this.#deleted,
      answered: this.#roots.size,
      authors: [...this.#authors].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 3),
    };
  }
}

let s = 52;
const next = (n) => (s = (s * 16807) % 2147483647) % n;
const message = (id) => ({ name: 'm' + id, author: 'user' + next(400), kind: ['post', 'reply', 'poll', 'gone'][next(4)], children: [] });

const threads = [];
for (let t = 0; t < 85; t++) {
  const root = message(t * 1000);
  let tip = root;
  for (let i = 1; i < 1500; i++) {
    const m = message(t * 1000 + i);
    tip.children.push(m);
    if (next(8) > 0) tip = m;
  }
  threads.push(root);
}
console.log(new ThreadReport().run(threads));
