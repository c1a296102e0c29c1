// What is known of the calls of one function, or at one call site: counts, sizes, hashes and times; no value.
'use strict';
const budget = require('./budget.cjs');
const { Callers } = require('./callers.cjs');
const { copiedOf } = require('./copied.cjs');
const { digitsOf } = require('./digits.cjs');
const { hash, identity, unitsOf, wasPartial } = require('./hash.cjs');
const { Sample, Sizes, reading } = require('./sizes.cjs');
const { isPromise, isProxy } = require('node:util').types;

/** Calls of a place that are all looked at; above, sixty-four in a row, of every 4096 at first, and sixty-four times while their number doubles. */
const ALL = 20_000;
const ROW = 64;
const of = (calls) => 2 ** Math.max(12, Math.floor(Math.log2(Math.max(1, calls))) - 6);
/** Distinct arguments that are remembered. */
const MOST_DISTINCT = 100_000;

/** Characters from which on an argument is a text that is gone over. */
const TEXT = 64;

const isObject = (value) => (typeof value === 'object' && value !== null) || typeof value === 'function';

/** What is known by its value alone: its number is the same for an equal one. */
function isPlain(value) {
  if (typeof value === 'function') return false;
  if (typeof value !== 'object' || value === null) return true;
  if (isProxy(value)) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || prototype === Array.prototype;
}

class Calls {
  /** Calls that are accounted for, and those of them that are still to come and will not be looked at: this is all that such a call costs. */
  accounted = 0;
  left = 0;
  /** Whether the arguments and the result of the call that is looked at are hashed; else it is only timed, and its loops and sizes noted. */
  isWhole = true;
  examined = 0;
  hashing = 0;
  /** Hash of arguments -> hash of the result; undefined where there was none yet. */
  known = new Map();
  /** Of calls that gave another object than before for the same arguments: the same for what they made, by its look. */
  looks = new Map();
  alike = 0;
  /** Of these, such as were given plain values alone, on no object. */
  remade = 0;
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
  timed = 0;
  millis = 0;
  /** Of calls that were examined, and of those that repeated what was done. */
  examinedMillis = 0;
  sameMillis = 0;
  depth = 0;
  outerMillis = 0;
  outer = 0;
  async = false;
  returns = [];
  callers = new Callers();
  sizes = new Sizes();
  /** Sizes of the collections that parts were cut out of. */
  wholes = 0;
  /** Calls that are given a text, beside no number (a place in it) and no other text; characters of those texts; which ones they are. */
  texted = 0;
  characters = 0;
  texts = new Set();
  /** Of numbers of arbitrary precision among the arguments. */
  digits = new Sizes();
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
  /** Most promises of this place at a time that are not settled. */
  mostPending = 0;

  get calls() {
    return this.accounted - this.left;
  }

  /** Whether the call that comes now is looked at. Only asked where `left` is 0. */
  isDue() {
    if (reading.isOurs) return false;
    const calls = this.accounted;
    const every = of(calls);
    const at = calls % every;
    if (calls < ALL || at < ROW) {
      // The first are, however long it takes.
      this.isWhole = calls < ROW || budget.allows(this.hashing);
      this.accounted++;
      return true;
    }
    this.accounted += every - at;
    this.left = every - at - 1;
    return false;
  }

  /** Arguments of a call: their hash. */
  given(values, self) {
    this.examined++;
    const digits = digitsOf(isObject(self) ? [self, ...values] : values);
    if (digits > 0) this.digits.add(digits);
    const key = hash(values);
    if (wasPartial()) this.partial++;
    this.units += unitsOf();
    if (key === this.last) this.repeats++;
    this.last = key;
    this.read(values);
    if (!values.some(isObject)) return key;
    this.withObjects++;
    if (this.identities.size < MOST_DISTINCT)
      this.identities.add(hash(values.map((value) => (isObject(value) ? identity(value) : value))));
    return key;
  }

  /** Which text a call is given, whatever it is given beside. */
  read(values) {
    let text = null;
    for (const value of values) {
      if (typeof value !== 'string' || value.length < TEXT) continue;
      if (text !== null) return;
      text = value;
    }
    if (text === null || values.some((value) => typeof value === 'number')) return;
    this.texted++;
    this.characters += text.length;
    if (this.texts.size < MOST_DISTINCT) this.texts.add(hash([text]));
  }

  gave({ key, self, values }, value, millis) {
    this.examinedMillis += millis;
    const mute =
      value === undefined ||
      (isObject(value) && (value === self || values.includes(value) || isPromise(value)));
    if (mute) this.mute++;
    const copied = mute ? 0 : copiedOf(values, value);
    if (copied > 0) this.copied.add(copied);
    const result = hash([value]);
    const isVague = wasPartial();
    if (result === this.lastResult) this.sameAsLast++;
    this.lastResult = result;
    if (this.results.size < 1000)
      this.results.add(typeof value === 'object' || typeof value === 'string' ? -result : result);
    const before = this.known.get(key);
    if (before === undefined) {
      if (this.known.size < MOST_DISTINCT) this.known.set(key, result);
    } else if (before === result) {
      // Of a large object, what was not looked at may have changed.
      if (isVague) return;
      this.same++;
      this.sameMillis += millis;
    } else {
      this.other++;
      if (isObject(value) && !mute) this.looked(key, value, values.length > 0 && !isObject(self) && values.every(isPlain));
    }
  }

  /** Made again from the same arguments: is it alike? Of what is large, its beginning and its size are. */
  looked(key, value, isFromPlain) {
    const look = hash([value], true);
    const before = this.looks.get(key);
    if (before === undefined) this.looks.set(key, look);
    else if (before === look) {
      this.alike++;
      if (isFromPlain) this.remade++;
    }
  }

  /** A key was looked up. */
  asked({ key }, value) {
    this.lookups++;
    const again = this.keys.has(key);
    if (value !== undefined && value !== false && value !== null) this.hits++;
    else if (again) this.missedAgain++;
    if (!again && this.keys.size < MOST_DISTINCT) this.keys.add(key);
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
    const { results, times } = this;
    const [p50, p95, p99] = times.at(0.5, 0.95, 0.99);
    return {
      calls: this.calls,
      examined: this.examined,
      distinct: this.known.size,
      byIdentity: this.identities.size,
      withObjects: this.withObjects,
      otherState: this.otherState,
      repeats: this.repeats,
      sameAsLast: this.sameAsLast,
      same: this.same,
      other: this.other,
      alike: this.alike,
      remade: this.remade,
      mute: this.mute,
      results: results.size,
      /** One result that is more than a yes or a number. */
      telling: results.size > 1 || [...results].some((one) => one < 0),
      partial: this.partial,
      units: this.units,
      timed: this.timed,
      millis: this.millis,
      examinedMillis: this.examinedMillis,
      sameMillis: this.sameMillis,
      outer: this.outer,
      outerMillis: this.outerMillis,
      p50Micros: p50 * 1000,
      p95Micros: p95 * 1000,
      p99Micros: p99 * 1000,
      async: this.async,
      returns: Array.from(this.returns, (count) => count ?? 0),
      ...this.callers.result(),
      sizes: this.sizes.result(),
      ofWhole: this.wholes > 0 ? this.sizes.sum / this.wholes : 1,
      texted: this.texted,
      characters: this.characters,
      texts: this.texts.size,
      digits: this.digits.result(),
      copied: this.copied.result(),
      iterations: Array.from(this.iterations, (one) => one?.result() ?? null),
      passes: Array.from(this.passes, (one) => one?.result() ?? null),
      passed: Array.from(this.passed, (one) => one ?? -1),
      lookups: this.lookups,
      hits: this.hits,
      missedAgain: this.missedAgain,
      distinctKeys: this.keys.size,
      mostPending: this.mostPending,
    };
  }
}

module.exports = { Calls, isObject };
