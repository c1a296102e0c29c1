'use strict';

const STREETS = ['Kaigatan', 'Norra Vägen', 'Bryggeriplan', 'Skolgatan', 'Fiskargränd', 'Östra Ringen', 'Torggatan'];
const TOWNS = ['Luleå', 'Mora', 'Ystad', 'Kiruna', 'Sala', 'Åmål', 'Borås', 'Umeå'];
const SERVICES = ['std', 'exp', 'box', 'ret'];

function generator(seed) {
  let x = seed | 0 || 1;
  return () => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return (x >>> 0) / 4294967296;
  };
}

function writeManifest(seed, count) {
  const rnd = generator(seed);
  const one = (list) => list[(rnd() * list.length) | 0];
  const lines = ['ref;service;weight;name;street;town;declared;note'];
  for (let i = 0; i < count; i++) {
    const note = rnd() < 0.2 ? `"ring; then ""wait"" ${(rnd() * 90) | 0}s"` : '';
    lines.push([
      `PX${(seed % 97) * 1000000 + i}`,
      one(SERVICES),
      (rnd() * 30).toFixed(3),
      `"Recipient ${((rnd() * 1e6) | 0).toString(36)}"`,
      `${one(STREETS)} ${1 + ((rnd() * 120) | 0)}`,
      one(TOWNS),
      rnd() < 0.5 ? String((rnd() * 5000) | 0) : '',
      note,
    ].join(';'));
  }
  return lines.join('\r\n');
}

function* readManifest(text) {
  let header = null;
  let row = [];
  let at = 0;
  while (at <= text.length) {
    let field;
    if (text[at] === '"') {
      let end = text.indexOf('"', at + 1);
      let doubled = false;
      while (text[end + 1] === '"') {
        doubled = true;
        end = text.indexOf('"', end + 2);
      }
      field = text.slice(at + 1, end);
      if (doubled) field = field.replaceAll('""', '"');
      at = end + 1;
    } else {
      let end = at;
      while (end < text.length && text[end] !== ';' && text[end] !== '\r') end++;
      field = text.slice(at, end);
      at = end;
    }
    row.push(field);
    if (text[at] === ';') {
      at++;
      continue;
    }
    at += 2;
    if (header === null) header = row;
    else yield Object.fromEntries(header.map((h, i) => [h, row[i]]));
    row = [];
  }
}

module.exports = { writeManifest, readManifest };
