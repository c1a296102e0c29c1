'use strict';

/** Turns "Dear {name}, {?guest: bring {guest}}" into a function that yields the words of the letter. */
function parse(source) {
  let at = 0;
  function block(stop) {
    const parts = [];
    let text = '';
    while (at < source.length && source[at] !== stop) {
      if (source[at] !== '{') { text += source[at++]; continue; }
      if (text) { parts.push({ kind: 'text', text }); text = ''; }
      at++;
      if (source[at] === '?') {
        const colon = source.indexOf(':', at);
        const name = source.slice(at + 1, colon);
        at = colon + 1;
        parts.push({ kind: 'if', name, body: block('}') });
      } else {
        const end = source.indexOf('}', at);
        parts.push({ kind: 'value', name: source.slice(at, end) });
        at = end;
      }
      at++;
    }
    if (text) parts.push({ kind: 'text', text });
    return parts;
  }
  return block('');
}

function* pieces(parts, person) {
  for (const part of parts) {
    if (part.kind === 'text') yield part.text;
    else if (part.kind === 'value') yield String(person[part.name] ?? '');
    else if (person[part.name]) yield* pieces(part.body, person);
  }
}

function letter(source) {
  const parts = parse(source);
  return function* words(person) {
    let rest = '';
    for (const piece of pieces(parts, person)) {
      const split = (rest + piece).split(/\s+/);
      rest = split.pop();
      for (const w of split) if (w) yield w;
    }
    if (rest) yield rest;
  };
}

module.exports = { letter };
