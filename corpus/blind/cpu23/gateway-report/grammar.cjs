'use strict';

// Little pieces from which the shapes of the log lines are put together.
const text = (s) => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const field = (name, body) => `(?<${name}>${body})`;
const words = (name) => field(name, '.+');
const number = (name) => field(name, '\\d+');
const line = (...parts) => new RegExp('^' + parts.join('') + '$');

const SHAPES = {
  access: line(field('method', 'GET|POST|PUT|DELETE'), ' ', field('path', '\\S+'), ' ', number('status'), ' ', number('bytes')),
  timing: line(words('route'), ' ', words('handler'), ' took ', number('ms'), text('ms')),
  queue: line(text('queue '), field('queue', '[a-z-]+'), text(' depth='), number('depth'), text(' oldest='), number('age')),
  pool: line(text('pool '), field('pool', '\\w+'), ' ', number('busy'), '/', number('size')),
};

const firstOf = (...readers) => (value) => {
  for (const read of readers) {
    const result = read(value);
    if (result) return result;
  }
  return null;
};

const reader = (kind) => (message) => {
  const m = SHAPES[kind].exec(message);
  return m ? { kind, ...m.groups } : null;
};

const readMessage = firstOf(...Object.keys(SHAPES).map(reader));

module.exports = { readMessage };
