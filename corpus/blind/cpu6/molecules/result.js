'use strict';

const ok = (value) => ({ ok: true, value });
const fail = (error) => ({ ok: false, error });

function attempt(fn, ...args) {
  try {
    return ok(fn(...args));
  } catch (error) {
    return fail(error);
  }
}

const orElse = (result, next) => (result.ok ? result : next(result.error));

module.exports = { attempt, orElse, ok, fail };
