// Who calls a function: of a sample that is spread over all of its calls, for to ask costs more than most calls.
'use strict';

/** Calls whose caller is asked for, after which it is asked for half as often; and callers that are told apart. */
const MOST = 2000;
const NAMES = 200;

class Callers {
  /** `name\nurl\nline` -> calls, halved each time that it is asked for half as often. */
  counts = new Map();
  asked = 0;
  /** Calls that go by before the next is asked for, on average and this time. */
  every = 1;
  left = 0;
  seed = 1;

  isDue() {
    if (this.left > 0) {
      this.left--;
      return false;
    }
    // At random distances: callers may take turns.
    this.seed = (Math.imul(this.seed, 48271) >>> 0) % 2147483647;
    this.left = this.seed % (2 * this.every - 1);
    return true;
  }

  add(caller) {
    const { counts } = this;
    const key = counts.size < NAMES || counts.has(caller) ? caller : '(others)';
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (++this.asked < MOST) return;
    this.asked /= 2;
    this.every *= 2;
    for (const [name, calls] of counts) counts.set(name, calls / 2);
  }

  /** Those with most calls first, and of how many calls they are. */
  result() {
    const callers = [...this.counts].map(([name, calls]) => [name, Math.ceil(calls)]).sort((x, y) => y[1] - x[1]);
    return { callers: callers.slice(0, 8), callersOf: callers.reduce((sum, [, calls]) => sum + calls, 0) };
  }
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

module.exports = { Callers, callerOf };
