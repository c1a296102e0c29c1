// The other end of what `diagnose/probe/instrument.ts` writes into a program: `__culprit_f3` for a function, `__culprit_s12` for a site. What is not
// looked at costs a comparison: V8 puts the short methods in place, and the others are never reached.
'use strict';
const budget = require('./budget.cjs');
const { Calls, isObject } = require('./calls.cjs');
const { callerOf } = require('./callers.cjs');
const { Collections } = require('./collections.cjs');
const { hash, identity } = require('./hash.cjs');
const { Sizes, sizeOf } = require('./sizes.cjs');
const { isOther } = require('./state.cjs');
const { isPromise } = require('node:util').types;
const { Waiting } = require('./waiting.cjs');

const { now } = budget;
/** Milliseconds between two times that counts are written, and how many times as long as it takes. */
const FLUSH = 500;
const RARELY = 20;
/** Passes of an inner loop that are all noted; above, one of sixty-four. */
const PASSES = 20_000;

const functions = [];
const sites = [];
/** Requests that HTTP servers of this thread were sent. */
let requests = 0;
const collections = new Collections();
const waiting = new Waiting();
let flush = () => {};
let flushAt = budget.begun + FLUSH;

/** Time that was not the program's, up to now. */
function took(calls, start) {
  const end = now();
  calls.hashing += budget.spend(end - start);
  return end;
}

function maybeFlush(at) {
  if (at < flushAt) return;
  flush();
  const end = now();
  budget.spend(end - at);
  flushAt = end + Math.max(FLUSH, RARELY * (end - at));
}

class ProbedFunction extends Calls {
  /** Whether the call that begins is looked at: then `f` is asked, and everything else with what it gave. */
  due() {
    if (this.left > 0) {
      this.left--;
      return false;
    }
    return this.isDue();
  }
  /** It is entered. `hidden`: private fields of its receiver. */
  f(receiver, values, hidden) {
    const start = now();
    // What a function of a script is called on where it is called on nothing.
    const self = receiver === globalThis ? undefined : receiver;
    const { isWhole } = this;
    const list = Array.prototype.slice.call(values);
    const frame = { isWhole, self, values: list, key: 0, value: undefined, start: 0, ours: 0, marks: null };
    if (isWhole) {
      if (isObject(self) && isOther(self, hidden)) this.otherState++;
      frame.key = this.given(withSelf(self, list), self);
    }
    if (isWhole && this.callers.isDue()) this.callers.add(callerOf());
    this.depth++;
    maybeFlush(took(this, start));
    frame.ours = budget.ours();
    frame.start = now();
    return frame;
  }
  /** Its `return` number k. */
  r(frame, k, value) {
    if (frame !== null) {
      this.returns[k] = (this.returns[k] ?? 0) + 1;
      frame.value = value;
    }
    return value;
  }
  /** Its inner loop number k begins again, after `count` turns in all. */
  p(frame, k, count) {
    const marks = (frame.marks ??= []);
    if (marks[k] !== undefined) this.pass(k, count - marks[k]);
    marks[k] = count;
  }
  pass(k, count) {
    const sizes = (this.passes[k] ??= new Sizes());
    if (sizes.count < PASSES || (++sizes.skipped & 63) === 0) sizes.add(count);
  }
  /** It is left, by whatever way; `async` functions have waited by then. `loops`: how often the body of each ran. */
  x(frame, async, loops, passed) {
    const end = now();
    if (loops)
      for (let i = 0; i < loops.length; i++) {
        if (frame.marks !== null && frame.marks[i] !== undefined) this.pass(i, loops[i] - frame.marks[i]);
        if (loops[i] > 0) (this.iterations[i] ??= new Sizes()).add(loops[i]);
        this.passed[i] = passed[i] < 0 ? -1 : (this.passed[i] ?? 0) + passed[i];
      }
    this.depth--;
    this.async ||= async;
    const millis = Math.max(0, end - frame.start - (async ? 0 : budget.ours() - frame.ours));
    this.took(millis);
    if (frame.isWhole) this.gave(frame, frame.value, millis);
    took(this, end);
  }
}

class ProbedSite extends Calls {
  /** Calls that have begun and are looked at, or are within such a call: null. What an exception left is still there. */
  stack = [];
  /** The last of them. */
  top = null;
  /** Promises that are not settled. */
  pending = 0;

  /**
   * A call begins: before its callee and arguments. `kind`: see `instrument.ts`. `bare`: it has neither receiver nor arguments. `fn`: the one of several
   * functions that is called.
   */
  b(kind, bare, fn) {
    if (this.left > 0 && this.stack.length === 0) {
      this.left--;
      return null;
    }
    return this.begin(kind, bare, fn);
  }
  begin(kind, bare, fn) {
    let isDue = false;
    if (this.left > 0) this.left--;
    else isDue = this.isDue();
    if (!isDue && this.stack.length === 0) return null;
    if (this.stack.length > 1000) this.stack.length = 0;
    const { isWhole } = this;
    const frame = isDue ? { kind, isWhole, self: undefined, fn, values: [], key: 0, start: 0, ours: 0 } : null;
    this.stack.push(frame);
    this.top = frame;
    if (bare && isDue) this.ready(frame);
    return frame;
  }
  /** Its receiver. */
  o(value, last) {
    if (this.top !== null) {
      this.top.self = value;
      if (last) this.ready(this.top);
    }
    return value;
  }
  /** Which of its receiver's functions is called. */
  k(value, last) {
    if (this.top !== null) {
      this.top.fn = value;
      if (last) this.ready(this.top);
    }
    return value;
  }
  /** One of its arguments. */
  g(value, last) {
    if (this.top !== null) {
      this.top.values.push(value);
      if (last) this.ready(this.top);
    }
    return value;
  }
  /** All that a call is given is there: what it is, before the call changes it. */
  ready(frame) {
    const { kind, isWhole, self, fn, values } = frame;
    const start = now();
    if (kind === 'call') {
      if (isWhole) frame.key = this.given(withSelf(self, fn === undefined ? values : [fn, ...values]), self);
    } else if (kind === 'lookup') {
      if (isWhole) frame.key = hash(withSelf(self, values));
    } else if (kind === 'format') {
      if (isWhole) frame.key = hash(values);
    } else if (kind !== 'part' && kind !== 'state') {
      const collection = kind === 'static' ? values[0] : self;
      const size = sizeOf(collection, kind === 'static');
      if (size >= 0) this.sizes.add(size, collection);
    }
    took(this, start);
    frame.ours = budget.ours();
    frame.start = now();
  }
  /** Its result. */
  e(frame, value) {
    if (this.stack.length > 0) this.end(frame, value);
    return value;
  }
  end(frame, value) {
    const { stack } = this;
    while (stack.length > 0 && stack.pop() !== frame);
    this.top = stack.at(-1) ?? null;
    // Never ready: what would be called is behind a `?.` that found nothing.
    if (frame === null || frame.start === 0) return;
    const end = now();
    const millis = Math.max(0, end - frame.start - (budget.ours() - frame.ours));
    this.took(millis);
    if (frame.kind === 'sort') this.sizes.ordered(value);
    else if (frame.kind === 'part') this.part(frame.self, value);
    if (frame.isWhole && frame.kind === 'call') this.gave(frame, value, millis);
    else if (frame.isWhole && (frame.kind === 'lookup' || frame.kind === 'format')) this.asked(frame, value);
    maybeFlush(took(this, end));
  }
  /** What was cut out of a collection: as large as it is, that is copied. */
  part(self, value) {
    const size = sizeOf(value, false);
    if (size < 0) return;
    this.sizes.add(size, self);
    this.wholes += Math.max(size, sizeOf(self, false));
  }
  /** A collection that is copied, or gone over. */
  s(value) {
    if (this.left > 0) {
      this.left--;
      return value;
    }
    if (this.isDue()) {
      const size = sizeOf(value, true);
      if (size >= 0) this.sizes.add(size, value);
    }
    return value;
  }
  /** A promise that a loop awaits. */
  w(value) {
    this.accounted++;
    if (!isPromise(value)) return value;
    const start = now();
    this.pending++;
    if (this.pending > this.mostPending) this.mostPending = this.pending;
    const settled = () => {
      this.pending--;
      this.took(now() - start);
    };
    // It is awaited right here: whether it is rejected is dealt with, or told, there.
    value.then(settled, settled);
    return value;
  }
  /** A turn of a loop, or something new that was made. */
  a(value) {
    this.accounted++;
    return value;
  }
}

/** A receiver is told by which one it is: what it holds may not be seen. */
const withSelf = (self, values) =>
  self === undefined ? values : [isObject(self) ? identity(self) : self, ...values];

/**
 * @param places how many functions and sites the program's text names
 * @param write takes the counts as JSON: at the end, and twice a second until then, for a thread may be ended without notice
 */
exports.begin = (places, write) => {
  const make = (list, Type, count, letter) => {
    for (let id = 0; id < count; id++)
      Object.defineProperty(globalThis, `__culprit_${letter}${id}`, { value: (list[id] = new Type()) });
  };
  make(functions, ProbedFunction, places.functions, 'f');
  make(sites, ProbedSite, places.sites, 's');
  flush = () => {
    const results = (list) => list.map((one) => (one.calls > 0 ? one.result() : null));
    if (![...functions, ...sites].some(({ calls }) => calls > 0)) return;
    const wallMillis = now() - budget.begun;
    write(
      JSON.stringify({
        functions: results(functions),
        sites: results(sites),
        wallMillis,
        requests,
        isLimited: budget.isUsedUp(),
        collections: collections.result(),
        waits: waiting.result(),
      }),
    );
  };
  collections.begin();
  waiting.begin();
  require('node:diagnostics_channel').subscribe('http.server.request.start', () => requests++);
  process.on('exit', flush);
  // A signal that ends the program: see `hook.cjs`.
  (process[Symbol.for('culprit.atEnd')] ??= []).push(flush);
};
