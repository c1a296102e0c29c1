/**
 * The hymnal's markup:  `= Title`, `@ metre`, verses as lines with chords in
 * brackets, `>` for the refrain, *stress*, ~ for a slur, blank lines between verses.
 */
const INLINE = /\[([A-G][#b]?(?:m|maj|dim)?\d?(?:\/[A-G][#b]?)?)\]|\*([^*]+)\*|(~)|([^[*~]+)|(.)/gy;

export function* lines(text) {
  let from = 0;
  while (from < text.length) {
    let to = text.indexOf('\n', from);
    if (to < 0) to = text.length;
    yield text.slice(from, to);
    from = to + 1;
  }
}

function* spans(line) {
  INLINE.lastIndex = 0;
  for (let m; (m = INLINE.exec(line)); ) {
    if (m[1]) yield { type: 'chord', name: m[1] };
    else if (m[2]) yield { type: 'stress', children: [...plain(m[2])] };
    else if (m[3]) yield { type: 'slur' };
    else yield* plain(m[4] ?? m[5]);
  }
}

const VOWEL = new Set('aeiouyAEIOUY');

/** Splits words into syllables for the notes above them: a new one before a consonant that a vowel follows. */
function* plain(text) {
  let from = 0;
  let vowel = false;
  for (let i = 0; i < text.length; i++) {
    const ch = text[i];
    if (ch === ' ') {
      if (i > from) yield { type: 'syllable', text: text.slice(from, i), last: true };
      from = i + 1;
      vowel = false;
    } else if (VOWEL.has(ch)) vowel = true;
    else if (vowel && i + 1 < text.length && VOWEL.has(text[i + 1])) {
      yield { type: 'syllable', text: text.slice(from, i), last: false };
      from = i;
      vowel = false;
    }
  }
  if (from < text.length) yield { type: 'syllable', text: text.slice(from), last: true };
}

const STATES = {
  start(ctx, line) {
    if (line.startsWith('= ')) {
      ctx.hymn = { title: line.slice(2), metre: '', verses: [] };
      return 'head';
    }
    return 'start';
  },
  head(ctx, line) {
    if (line.startsWith('@ ')) ctx.hymn.metre = line.slice(2);
    else if (line === '') return 'gap';
    return 'head';
  },
  gap(ctx, line) {
    if (line === '') return 'gap';
    if (line.startsWith('= ')) {
      ctx.done.push(ctx.hymn);
      return STATES.start(ctx, line);
    }
    ctx.verse = { refrain: line.startsWith('>'), lines: [] };
    ctx.hymn.verses.push(ctx.verse);
    return STATES.verse(ctx, line);
  },
  verse(ctx, line) {
    if (line === '') return 'gap';
    ctx.verse.lines.push([...spans(line.startsWith('>') ? line.slice(1).trimStart() : line)]);
    return 'verse';
  },
};

export function* parseHymnal(text) {
  const ctx = { done: [], hymn: null, verse: null };
  let state = 'start';
  for (const line of lines(text)) {
    state = STATES[state](ctx, line);
    if (ctx.done.length) yield ctx.done.pop();
  }
  if (ctx.hymn) yield ctx.hymn;
}
