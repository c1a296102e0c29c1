export function speakerShare(transcript) {
  const share = {};
  for (const { speaker, text } of transcript) {
    share[speaker] = (share[speaker] ?? 0) + text.split(' ').length;
  }
  const all = Object.values(share).reduce((a, b) => a + b, 0);
  return Object.entries(share)
    .sort(([, a], [, b]) => b - a)
    .map(([who, n]) => `${who} ${Math.round((100 * n) / all)}%`)
    .join(', ');
}

export function longestTurn(transcript) {
  let best = '';
  for (const { text } of transcript) if (text.length > best.length) best = text;
  return best;
}

/** Editors keep a dozen bookmarks a reel: each becomes a quotation with its speaker. */
export function pullQuotes(transcript, bookmarks) {
  const quotes = [];
  for (const offset of bookmarks) {
    const hit = transcript.turnAt(offset);
    if (hit) quotes.push(`“${hit.turn.text}” — ${hit.turn.speaker}`);
  }
  return quotes;
}

function* mentions(text, word) {
  const re = new RegExp(`\\b${word}\\b`, 'gi');
  for (let m = re.exec(text); m; m = re.exec(text)) yield m.index;
}

function describe(transcript, offset) {
  const at = transcript.turnAt(offset);
  return { speaker: at.turn.speaker, column: offset - at.start };
}

export function topicIndex(transcript, vocabulary) {
  const index = new Map();
  const text = transcript.text();
  for (const word of vocabulary) {
    const entry = { count: 0, first: -1, speakers: new Set(), openings: 0 };
    for (const offset of mentions(text, word)) {
      const { speaker, column } = describe(transcript, offset);
      if (entry.first < 0) entry.first = offset;
      entry.count++;
      entry.speakers.add(speaker);
      if (column === 0) entry.openings++;
    }
    index.set(word, entry);
  }
  return new Map([...index].sort((a, b) => b[1].count - a[1].count));
}
