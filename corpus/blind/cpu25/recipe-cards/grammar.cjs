'use strict';

class Unexpected extends Error {
  constructor(input, at, wanted) {
    super(`expected ${wanted} at ${at}, found ${JSON.stringify(input.slice(at, at + 8))}`);
    this.name = 'Unexpected';
    this.at = at;
  }
}

const word = (text) => (input, at) => {
  if (input.startsWith(text, at)) return { value: text, at: at + text.length };
  throw new Unexpected(input, at, text);
};

const chars = (test, wanted) => (input, at) => {
  let end = at;
  while (end < input.length && test(input.charCodeAt(end))) end++;
  if (end === at) throw new Unexpected(input, at, wanted);
  return { value: input.slice(at, end), at: end };
};

const sequence = (...parts) => (input, at) => {
  const value = [];
  for (const part of parts) {
    const step = part(input, at);
    value.push(step.value);
    at = step.at;
  }
  return { value, at };
};

const either = (...options) => (input, at) => {
  let furthest = null;
  for (const option of options) {
    try {
      return option(input, at);
    } catch (error) {
      if (!(error instanceof Unexpected)) throw error;
      if (!furthest || error.at > furthest.at) furthest = error;
    }
  }
  throw furthest;
};

const optional = (part, fallback = null) => (input, at) => {
  try {
    return part(input, at);
  } catch (error) {
    if (!(error instanceof Unexpected)) throw error;
    return { value: fallback, at };
  }
};

const many = (part) => (input, at) => {
  const value = [];
  for (;;) {
    let step;
    try {
      step = part(input, at);
    } catch (error) {
      if (!(error instanceof Unexpected)) throw error;
      return { value, at };
    }
    value.push(step.value);
    at = step.at;
  }
};

const map = (part, fn) => (input, at) => {
  const step = part(input, at);
  return { value: fn(step.value), at: step.at };
};

module.exports = { Unexpected, word, chars, sequence, either, optional, many, map };
