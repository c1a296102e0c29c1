'use strict';

const CALL = /^(R )?(\d{3})(?:\.(\d+))?\s+([A-Z][A-Za-z]*)(\d*)([a-z]?)(?:\s+v\.(\d+))?(?:\s+c\.(\d+))?$/;
const ARTICLES = ['The', 'Der', 'Die', 'Das', 'Les'];

const keys = new WeakMap();

function transliterate(text) {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\x20-\x7e]/g, '')
    .toUpperCase();
}

function build(callNumber) {
  const match = CALL.exec(callNumber);
  if (!match) return `~${transliterate(callNumber)}`;
  const [, ref, cls, decimals = '', cutter, number, work = '', volume = '0', copy = '1'] = match;
  const name = ARTICLES.includes(cutter) ? '' : transliterate(cutter);
  return [
    ref ? 'R' : 'A',
    cls,
    decimals.padEnd(8, '0'),
    name.padEnd(12),
    number.padEnd(5, '0'),
    work,
    volume.padStart(4, '0'),
    copy.padStart(3, '0'),
  ].join('.');
}

function shelfKey(item) {
  let key = keys.get(item);
  if (key === undefined) {
    key = build(item.callNumber);
    keys.set(item, key);
  }
  return key;
}

module.exports = { shelfKey };
