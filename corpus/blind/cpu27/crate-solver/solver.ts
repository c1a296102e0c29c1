/** Conflict driven search over clauses; literals are 2v (true) and 2v+1 (false). */
export class Solver {
  readonly size: number;
  conflicts = 0;
  propagations = 0;
  #value: Int8Array;
  #level: Int32Array;
  #reason: Int32Array;
  #arena = new Int32Array(1 << 14);
  #used = 0;
  /** per literal: clause, other literal, clause, other literal, ... */
  #watches: number[][];
  #trail: Int32Array;
  #trailSize = 0;
  #head = 0;
  #marks: number[] = [];
  #seen: Uint8Array;
  #activity: Float64Array;
  #step = 1;
  #heap: Int32Array;
  #place: Int32Array;
  #heapSize = 0;
  #phase: Uint8Array;
  #broken = false;

  constructor(size: number) {
    this.size = size;
    this.#value = new Int8Array(2 * size).fill(-1);
    this.#level = new Int32Array(size);
    this.#reason = new Int32Array(size).fill(-1);
    this.#watches = Array.from({ length: 2 * size }, () => []);
    this.#trail = new Int32Array(size);
    this.#seen = new Uint8Array(size);
    this.#activity = new Float64Array(size);
    this.#heap = new Int32Array(size);
    this.#place = new Int32Array(size).fill(-1);
    this.#phase = new Uint8Array(size).fill(1);
    for (let v = 0; v < size; v++) this.#enqueueVar(v);
  }

  prefer(v: number, weight: number): void {
    this.#phase[v] = 0;
    this.#activity[v] = weight;
    if (this.#place[v]! >= 0) this.#up(this.#place[v]!);
  }

  add(literals: number[]): void {
    if (literals.length === 0) this.#broken = true;
    else if (literals.length === 1) {
      const lit = literals[0]!;
      if (this.#value[lit] === 0) this.#broken = true;
      else if (this.#value[lit] === -1) this.#assign(lit, -1);
    } else this.#attach(literals);
  }

  holds(v: number): boolean {
    return this.#value[2 * v] === 1;
  }

  solve(limit: number): boolean | null {
    if (this.#broken || this.#propagate() >= 0) return false;
    let untilRestart = 100;
    let round = 1;
    for (;;) {
      const clash = this.#propagate();
      if (clash >= 0) {
        this.conflicts++;
        if (this.#marks.length === 0) return false;
        if (this.conflicts > limit) return null;
        this.#learn(clash);
        this.#step /= 0.95;
        untilRestart--;
      } else if (untilRestart <= 0) {
        this.#cancel(0);
        untilRestart = 100 * luby(round++);
      } else {
        const v = this.#nextVar();
        if (v < 0) return true;
        this.#marks.push(this.#trailSize);
        this.#assign(2 * v + this.#phase[v]!, -1);
      }
    }
  }

  /** Lays the clause out in the arena, its length first; answers where it begins. */
  #attach(literals: number[]): number {
    const need = this.#used + literals.length + 1;
    if (need > this.#arena.length) {
      const wider = new Int32Array(2 * need);
      wider.set(this.#arena);
      this.#arena = wider;
    }
    const at = this.#used + 1;
    this.#arena[this.#used] = literals.length;
    this.#arena.set(literals, at);
    this.#used = need;
    this.#watches[literals[0]!]!.push(at, literals[1]!);
    this.#watches[literals[1]!]!.push(at, literals[0]!);
    return at;
  }

  #assign(lit: number, reason: number): void {
    const v = lit >> 1;
    this.#value[lit] = 1;
    this.#value[lit ^ 1] = 0;
    this.#level[v] = this.#marks.length;
    this.#reason[v] = reason;
    this.#trail[this.#trailSize++] = lit;
  }

  #propagate(): number {
    const value = this.#value;
    const arena = this.#arena;
    while (this.#head < this.#trailSize) {
      const off = this.#trail[this.#head++]! ^ 1;
      const list = this.#watches[off]!;
      const n = list.length;
      this.propagations++;
      let keep = 0;
      for (let i = 0; i < n; i += 2) {
        const c = list[i]!;
        const other = list[i + 1]!;
        if (value[other] === 1) {
          list[keep++] = c;
          list[keep++] = other;
          continue;
        }
        if (arena[c] === off) {
          arena[c] = arena[c + 1]!;
          arena[c + 1] = off;
        }
        const first = arena[c]!;
        if (value[first] !== 1) {
          const end = c + arena[c - 1]!;
          let k = c + 2;
          while (k < end && value[arena[k]!] === 0) k++;
          if (k < end) {
            const found = arena[k]!;
            arena[c + 1] = found;
            arena[k] = off;
            this.#watches[found]!.push(c, first);
            continue;
          }
        }
        list[keep++] = c;
        list[keep++] = first;
        if (value[first] === 1) continue;
        if (value[first] === 0) {
          for (i += 2; i < n; i++) list[keep++] = list[i]!;
          list.length = keep;
          return c;
        }
        this.#assign(first, c);
      }
      list.length = keep;
    }
    return -1;
  }

  #learn(clash: number): void {
    const seen = this.#seen;
    const here = this.#marks.length;
    const learnt = [0];
    let open = 0;
    let at = this.#trailSize;
    let clause = clash;
    let lit = -1;
    do {
      const end = clause + this.#arena[clause - 1]!;
      for (let i = clause; i < end; i++) {
        const q = this.#arena[i]!;
        const v = q >> 1;
        if (q === lit || seen[v] || this.#level[v] === 0) continue;
        seen[v] = 1;
        this.#bump(v);
        if (this.#level[v] === here) open++;
        else learnt.push(q);
      }
      do lit = this.#trail[--at]!; while (!seen[lit >> 1]);
      clause = this.#reason[lit >> 1]!;
      seen[lit >> 1] = 0;
    } while (--open > 0);
    learnt[0] = lit ^ 1;

    const marked = learnt.slice(1);
    let size = 1;
    for (const q of marked) if (!this.#implied(q)) learnt[size++] = q;
    learnt.length = size;
    for (const q of marked) seen[q >> 1] = 0;

    let back = 0;
    for (let i = 1; i < learnt.length; i++) {
      const level = this.#level[learnt[i]! >> 1]!;
      if (level > back) {
        back = level;
        const swap = learnt[1]!;
        learnt[1] = learnt[i]!;
        learnt[i] = swap;
      }
    }
    this.#cancel(back);
    if (learnt.length === 1) this.#assign(learnt[0]!, -1);
    else this.#assign(learnt[0]!, this.#attach(learnt));
  }

  /** True when the other marked literals already force this one. */
  #implied(lit: number): boolean {
    const reason = this.#reason[lit >> 1]!;
    if (reason < 0) return false;
    const end = reason + this.#arena[reason - 1]!;
    for (let i = reason; i < end; i++) {
      const v = this.#arena[i]! >> 1;
      if (v !== lit >> 1 && !this.#seen[v] && this.#level[v]! > 0) return false;
    }
    return true;
  }

  #cancel(level: number): void {
    if (this.#marks.length <= level) return;
    const to = this.#marks[level]!;
    for (let i = this.#trailSize - 1; i >= to; i--) {
      const lit = this.#trail[i]!;
      const v = lit >> 1;
      this.#value[lit] = -1;
      this.#value[lit ^ 1] = -1;
      this.#phase[v] = lit & 1;
      if (this.#place[v]! < 0) this.#enqueueVar(v);
    }
    this.#trailSize = to;
    this.#head = to;
    this.#marks.length = level;
  }

  #bump(v: number): void {
    const a = this.#activity;
    if ((a[v]! += this.#step) > 1e100) {
      for (let i = 0; i < a.length; i++) a[i]! *= 1e-100;
      this.#step *= 1e-100;
    }
    if (this.#place[v]! >= 0) this.#up(this.#place[v]!);
  }

  #enqueueVar(v: number): void {
    this.#heap[this.#heapSize] = v;
    this.#up(this.#heapSize++);
  }

  #up(i: number): void {
    const heap = this.#heap;
    const v = heap[i]!;
    const weight = this.#activity[v]!;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      const u = heap[parent]!;
      if (this.#activity[u]! >= weight) break;
      heap[i] = u;
      this.#place[u] = i;
      i = parent;
    }
    heap[i] = v;
    this.#place[v] = i;
  }

  #nextVar(): number {
    const heap = this.#heap;
    while (this.#heapSize > 0) {
      const top = heap[0]!;
      this.#place[top] = -1;
      const v = heap[--this.#heapSize]!;
      if (this.#heapSize > 0) {
        const weight = this.#activity[v]!;
        let i = 0;
        for (;;) {
          let kid = 2 * i + 1;
          if (kid >= this.#heapSize) break;
          if (kid + 1 < this.#heapSize && this.#activity[heap[kid + 1]!]! > this.#activity[heap[kid]!]!) kid++;
          if (this.#activity[heap[kid]!]! <= weight) break;
          heap[i] = heap[kid]!;
          this.#place[heap[i]!] = i;
          i = kid;
        }
        heap[i] = v;
        this.#place[v] = i;
      }
      if (this.#value[2 * top] === -1) return top;
    }
    return -1;
  }
}

function luby(i: number): number {
  let k = 1;
  while ((1 << k) - 1 < i) k++;
  return (1 << k) - 1 === i ? 1 << (k - 1) : luby(i - (1 << (k - 1)) + 1);
}
