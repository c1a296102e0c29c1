// The other end of what `diagnose/probe/instrument.ts` writes into a function: `globalThis.__culprit`. Counts, sizes, hashes and times; no value.
'use strict';
const { copiedOf } = require('./copied.cjs');
const { hash, identity, unitsOf, wasPartial } = require('./hash.cjs');
const { isOther } = require('./state.cjs');
const { Sample, Sizes, sizeOf } = require('./sizes.cjs');

const now = performance.now.bind(performance);
/** Calls of a place that are all looked at; above, sixty-four in a row of every 4096. */
const ALL = 20_000;
/** Milliseconds that the arguments of one place may take to be hashed before only some are, and of all time the share that those may take. */
const PATIENCE = Number(process.env.CULPRIT_PROBE_MILLIS) || 500;
const HASHED = 0.03;
/** Distinct arguments that are remembered. */
const MOST_DISTINCT = 100_000;
const CALLERS = 2000;
const FLUSH = 500;

/** Time spent here, which is no time of the program. */
let ours = 0;
const functions = [];
const sites = [];
/** Requests that HTTP servers of this thread were sent. */
let requests = 0;
let flush = () => {};
let flushed = 0;
const begun = now();

/** Calls of one function, or at one call site. */
class Calls {
  calls = 0;
  examined = 0;
  hashing = 0;
  /** Hash of arguments -> hash of the result; undefined where there was none yet. */
  known = new Map();
  /** Of calls with nothing but texts, numbers and the like: the same for what they made, by its look. */
  looks = new Map();
  alike = 0;
  identities = new Set();
  withObjects = 0;
  /** Methods: calls on an object that holds other values than at the call before. */
  otherState = 0;
  last = Number.NaN;
  lastResult = Number.NaN;
  /** Same arguments as the call before; result equal to that of the call before. */
  repeats = 0;
  sameAsLast = 0;
  /** Arguments seen before, with the result that they gave before, or with another. */
  same = 0;
  other = 0;
  /** Results that say nothing of what was done: none, or the receiver or an argument itself. */
  mute = 0;
  results = new Set();
  partial = 0;
  /** Characters, bytes and values of the arguments. */
  units = 0;
  times = new Sample();
  millis = 0;
  /** Of calls that repeated what was done. */
  sameMillis = 0;
  timed = 0;
  depth = 0;
  outerMillis = 0;
  outer = 0;
  threw = 0;
  async = false;
  returns = [];
  callers = new Map();
  sizes = new Sizes();
  /** Collections that a call was given and gave again as another one, with little changed. */
  copied = new Sizes();
  iterations = [];
  /** Of each inner loop: how often its body ran for each turn of the loop around it. */
  passes = [];
  /** Of each loop with a test: elements that passed it. */
  passed = [];
  lookups = 0;
  hits = 0;
  missedAgain = 0;
  keys = new Set();
  /** Promises of this place that are not settled, and most at a time. */
  pending = 0;
  mostPending = 0;
  /** Calls that have begun at a call site; null for one that is not looked at. */
  stack = [];
  /** What a call of a function is given that is not looked at. */
  idle = null;

  /** Whether this call is looked at. */
  isDue() {
    const { calls } = this;
    if (calls <= ALL && this.hashing < PATIENCE) return true;
    return (calls & 4095) < 64 && this.hashing < PATIENCE + HASHED * (now() - begun);
  }

  /** Arguments of a call: their hash. */
  given(values) {
    this.examined++;
    const key = hash(values);
    if (wasPartial()) this.partial++;
    this.units += unitsOf();
    if (key === this.last) this.repeats++;
    this.last = key;
    if (!values.some(isObject)) return key;
    this.withObjects++;
    if (this.identities.size < MOST_DISTINCT)
      this.identities.add(hash(values.map((value) => (isObject(value) ? identity(value) : value))));
    return key;
  }

  gave(frame, value, millis) {
    const { key, self, values } = frame;
    const mute =
      value === undefined ||
      (isObject(value) && (value === self || values.includes(value) || value instanceof Promise));
    if (mute) this.mute++;
    const copied = mute ? 0 : copiedOf(values, value);
    if (copied > 0) this.copied.add(copied);
    const result = hash([value]);
    if (wasPartial() && !mute) this.mute++;
    if (result === this.lastResult) this.sameAsLast++;
    this.lastResult = result;
    if (this.results.size < 1000) this.results.add(typeof value === 'object' || typeof value === 'string' ? -result : result);
    const before = this.known.get(key);
    if (before === undefined) {
      if (this.known.size < MOST_DISTINCT) this.known.set(key, result);
    } else if (before === result) {
      this.same++;
      this.sameMillis += millis;
    } else {
      this.other++;
      if (isObject(value) && values.length > 0 && !isObject(self) && !values.some(isObject)) this.looked(key, value);
    }
  }

  /** Made again from the same texts and numbers: is it alike? */
  looked(key, value) {
    const look = hash([value], true);
    if (wasPartial()) return;
    const before = this.looks.get(key);
    if (before === undefined) this.looks.set(key, look);
    else if (before === look) this.alike++;
  }

  /** A key was looked up. */
  asked({ key }, value) {
    this.lookups++;
    const again = this.keys.has(key);
    if (value !== undefined && value !== false && value !== null) this.hits++;
    else if (again) this.missedAgain++;
    if (!again && this.keys.size < MOST_DISTINCT) this.keys.add(key);
  }

  pass(k, count) {
    (this.passes[k] ??= new Sizes()).add(count);
  }

  took(millis) {
    this.timed++;
    this.millis += millis;
    this.times.add(millis);
    if (this.depth === 0) {
      this.outer++;
      this.outerMillis += millis;
    }
  }

  result() {
    const { known, looks, identities, results, times, returns, callers, sizes, copied, iterations, passes, passed, keys, pending, stack, idle, last, lastResult, depth, hashing, ...plain } = this;
    return {
      ...plain,
      distinct: known.size,
      byIdentity: identities.size,
      results: results.size,
      /** One result that is more than a yes or a number. */
      telling: results.size > 1 || [...results].some((one) => one < 0),
      p50Micros: times.at(0.5) * 1000,
      p95Micros: times.at(0.95) * 1000,
      p99Micros: times.at(0.99) * 1000,
      returns: Array.from(returns, (count) => count ?? 0),
      callers: [...callers].sort((x, y) => y[1] - x[1]).slice(0, 8),
      sizes: sizes.result(),
      copied: copied.result(),
      iterations: Array.from(iterations, (one) => one?.result() ?? null),
      passes: Array.from(passes, (one) => one?.result() ?? null),
      passed: Array.from(passed, (one) => one ?? -1),
      distinctKeys: keys.size,
    };
  }
}

const isObject = (value) => (typeof value === 'object' && value !== null) || typeof value === 'function';
const of = (list, id) => (list[id] ??= new Calls());

function maybeFlush(at) {
  if (at - flushed < FLUSH) return;
  flushed = at;
  flush();
  ours += now() - at;
}

function callerOf() {
  const { prepareStackTrace, stackTraceLimit } = Error;
  try {
    Error.stackTraceLimit = 4;
    Error.prepareStackTrace = (_, frames) => frames;
    const holder = {};
    Error.captureStackTrace(holder, callerOf);
    const frame = holder.stack[2];
    if (!frame) return '(event loop)';
    return `${frame.getFunctionName() ?? '(anonymous)'}\n${frame.getFileName() ?? ''}\n${frame.getLineNumber() ?? 0}`;
  } catch {
    return '(unknown)';
  } finally {
    Error.prepareStackTrace = prepareStackTrace;
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** All that a call is given is there: what it is, before the call changes it. */
function ready(frame) {
  const { calls, kind, self, values } = frame;
  const start = now();
  if (kind === 'call') frame.key = calls.given(withSelf(self, values));
  else if (kind === 'lookup') frame.key = hash(withSelf(self, values));
  else {
    const collection = kind === 'static' ? values[0] : self;
    const size = sizeOf(collection, kind === 'static');
    if (size >= 0) calls.sizes.add(size, collection);
  }
  const end = now();
  calls.hashing += end - start;
  ours += end - start;
  frame.ours = ours;
  frame.start = now();
}

/** A receiver is told by which one it is: what it holds may not be seen. */
const withSelf = (self, values) => (self === undefined ? values : [isObject(self) ? identity(self) : self, ...values]);

const probe = {
  /** A function is entered. */
  f(id, self, values) {
    const calls = of(functions, id);
    calls.calls++;
    if (!calls.isDue()) {
      return (calls.idle ??= { calls, due: false });
    }
    const start = now();
    const list = Array.prototype.slice.call(values);
    if (isObject(self) && isOther(self)) calls.otherState++;
    const frame = { calls, due: true, self, values: list, key: calls.given(withSelf(self, list)), start: 0, ours: 0, marks: null };
    if (calls.callers.size < 200 && calls.examined <= CALLERS) {
      const caller = callerOf();
      calls.callers.set(caller, (calls.callers.get(caller) ?? 0) + 1);
    }
    calls.depth++;
    const end = now();
    calls.hashing += end - start;
    ours += end - start;
    maybeFlush(end);
    frame.ours = ours;
    frame.start = now();
    return frame;
  },
  /** Its `return` number k. */
  r(frame, k, value) {
    const { calls } = frame;
    calls.returns[k] = (calls.returns[k] ?? 0) + 1;
    if (!frame.due) return value;
    frame.value = value;
    return value;
  },
  /** Its inner loop number k begins again, after `count` turns in all. */
  p(frame, k, count) {
    if (!frame.due) return;
    const marks = (frame.marks ??= []);
    if (marks[k] !== undefined) frame.calls.pass(k, count - marks[k]);
    marks[k] = count;
  },
  /** It is left, by whatever way; `async` functions have waited by then. `loops`: how often the body of each ran. */
  x(frame, async, loops, passed) {
    if (!frame.due) return;
    const { calls } = frame;
    if (loops)
      for (let i = 0; i < loops.length; i++) {
        if (frame.marks !== null && frame.marks[i] !== undefined) calls.pass(i, loops[i] - frame.marks[i]);
        if (loops[i] > 0) (calls.iterations[i] ??= new Sizes()).add(loops[i]);
        calls.passed[i] = passed[i] < 0 ? -1 : (calls.passed[i] ?? 0) + passed[i];
      }
    const end = now();
    calls.depth--;
    calls.async ||= async;
    const took = Math.max(0, end - frame.start - (async ? 0 : ours - frame.ours));
    calls.took(took);
    calls.gave(frame, frame.value, took);
    const after = now();
    calls.hashing += after - end;
    ours += after - end;
  },
  /** A call site: before its callee and arguments. `kind`: see `instrument.ts`. `bare`: it has neither receiver nor arguments. */
  b(id, kind, bare) {
    const calls = of(sites, id);
    calls.calls++;
    if (!calls.isDue()) {
      calls.stack.push(null);
      return null;
    }
    // What exceptions left.
    if (calls.stack.length > 1000) calls.stack.length = 0;
    const frame = { calls, kind, self: undefined, values: [], key: 0, start: 0, ours: 0 };
    calls.stack.push(frame);
    if (bare) ready(frame);
    return frame;
  },
  /** Its receiver. */
  o(id, value, last) {
    const frame = sites[id].stack.at(-1);
    if (frame) {
      frame.self = value;
      if (last) ready(frame);
    }
    return value;
  },
  /** One of its arguments. */
  g(id, value, last) {
    const frame = sites[id].stack.at(-1);
    if (frame) {
      frame.values.push(value);
      if (last) ready(frame);
    }
    return value;
  },
  /** Its result. */
  e(id, frame, value) {
    const { stack } = sites[id];
    while (stack.length > 0 && stack.pop() !== frame);
    if (!frame) return value;
    const end = now();
    const { calls, kind } = frame;
    const took = Math.max(0, end - frame.start - (ours - frame.ours));
    calls.took(took);
    if (kind === 'call') calls.gave(frame, value, took);
    else if (kind === 'lookup') calls.asked(frame, value);
    const after = now();
    calls.hashing += after - end;
    ours += after - end;
    maybeFlush(after);
    return value;
  },
  /** A collection that is copied, or gone over. */
  s(id, value) {
    const calls = of(sites, id);
    calls.calls++;
    if (!calls.isDue()) return value;
    const size = sizeOf(value, true);
    if (size >= 0) calls.sizes.add(size, value);
    return value;
  },
  /** A promise that a loop awaits. */
  w(id, value) {
    const calls = of(sites, id);
    calls.calls++;
    if (!(value instanceof Promise)) return value;
    const start = now();
    calls.pending++;
    if (calls.pending > calls.mostPending) calls.mostPending = calls.pending;
    const settled = () => {
      calls.pending--;
      calls.took(now() - start);
    };
    // It is awaited right here: whether it is rejected is dealt with, or told, there.
    value.then(settled, settled);
    return value;
  },
  /** Something new was made. */
  a(id, value) {
    of(sites, id).calls++;
    return value;
  },
};

/** @param write takes the counts as JSON: at the end, and twice a second until then, for a thread may be ended without notice. */
exports.begin = (write) => {
  Object.defineProperty(globalThis, '__culprit', { value: probe });
  flush = () => {
    const results = (list) => list.map((one) => one?.result() ?? null);
    if (functions.length + sites.length > 0)
      write(JSON.stringify({ functions: results(functions), sites: results(sites), wallMillis: now() - begun, requests }));
  };
  require('node:diagnostics_channel').subscribe('http.server.request.start', () => requests++);
  process.on('exit', flush);
  // A signal that ends the program: see `hook.cjs`.
  (process[Symbol.for('culprit.atEnd')] ??= []).push(flush);
};
