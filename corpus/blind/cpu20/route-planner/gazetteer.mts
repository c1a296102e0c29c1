interface Branch {
  next: Map<number, Branch>;
  best: number[];
}

const KEEP = 5;

/** Place names by prefix; every branch knows the most important places below it. */
export class Gazetteer {
  readonly #root: Branch = { next: new Map(), best: [] };
  readonly #names: string[] = [];

  /** Names must come in order of importance, greatest first. */
  add(name: string, node: number): void {
    this.#names[node] = name;
    let branch = this.#root;
    for (let i = 0; i < name.length; i++) {
      if (branch.best.length < KEEP) branch.best.push(node);
      const code = name.charCodeAt(i);
      let next = branch.next.get(code);
      if (!next) branch.next.set(code, (next = { next: new Map(), best: [] }));
      branch = next;
    }
    if (branch.best.length < KEEP) branch.best.push(node);
  }

  suggest(prefix: string): readonly number[] {
    let branch: Branch | undefined = this.#root;
    for (let i = 0; i < prefix.length && branch; i++) branch = branch.next.get(prefix.charCodeAt(i));
    return branch ? branch.best : [];
  }

  name(node: number): string {
    return this.#names[node];
  }
}
