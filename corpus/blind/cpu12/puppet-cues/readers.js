'use strict';

const HEADING = /^##\s+(.*)$/;
const CUE = /^\[(\w+)\s+(\d+)\]\s*(.*)$/;
const SPEECH = /^((?:[A-Z][\w']*[ -]?)+):\s+(.*)$/;

const heading = (line) => {
  const m = HEADING.exec(line);
  return m && { type: 'scene', title: m[1] };
};

const cue = (line) => {
  const m = CUE.exec(line);
  return m && { type: 'cue', desk: m[1], number: Number(m[2]), action: m[3] };
};

const speech = (line) => {
  const m = SPEECH.exec(line);
  return m && { type: 'speech', who: m[1], text: m[2] };
};

const direction = (line) => ({ type: 'direction', text: line.replace(/\s+/g, ' ').trim() });

/** Tries the readers in turn. */
const firstOf = (...readers) => (line) => {
  for (const read of readers) {
    const node = read(line);
    if (node) return node;
  }
  return null;
};

const skippingBlank = (read) => (line) => (/^\s*$/.test(line) ? null : read(line));

const counting = (read, counts) => (line) => {
  const node = read(line);
  if (node) counts[node.type] = (counts[node.type] ?? 0) + 1;
  return node;
};

module.exports = { heading, cue, speech, direction, firstOf, skippingBlank, counting };
