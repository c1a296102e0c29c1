// Break a paragraph into lines of even length (total fit over squared slack),
// with soft breaks inside long words.
const VOWEL = /[aeiouyäöüéèêà]/i;

function pieces(word: string): string[] {
  if (word.length < 8) return [word];
  const out: string[] = [];
  let from = 0;
  for (let i = 3; i < word.length - 3; i++) {
    if (VOWEL.test(word[i - 1]!) && !VOWEL.test(word[i]!) && i - from >= 3) {
      out.push(word.slice(from, i));
      from = i;
    }
  }
  out.push(word.slice(from));
  return out;
}

export function typeset(text: string, width: number): string[] {
  const tokens: { text: string; joins: boolean }[] = [];
  for (const word of text.split(' ')) pieces(word).forEach((p, i) => tokens.push({ text: p, joins: i > 0 }));

  const best = new Array<number>(tokens.length + 1).fill(Infinity);
  const from = new Array<number>(tokens.length + 1).fill(0);
  best[0] = 0;
  for (let end = 1; end <= tokens.length; end++) {
    let length = 0;
    for (let start = end - 1; start >= 0; start--) {
      const token = tokens[start]!;
      length += token.text.length + (start < end - 1 && !tokens[start + 1]!.joins ? 1 : 0);
      const hyphen = end < tokens.length && tokens[end]!.joins ? 1 : 0;
      if (length + hyphen > width) break;
      const slack = end === tokens.length ? 0 : width - length - hyphen;
      const cost = best[start]! + slack ** 2 + hyphen * 30;
      if (cost < best[end]!) {
        best[end] = cost;
        from[end] = start;
      }
    }
  }
  const lines: string[] = [];
  for (let end = tokens.length; end > 0; end = from[end]!) {
    let line = '';
    for (let i = from[end]!; i < end; i++) line += (i > from[end]! && !tokens[i]!.joins ? ' ' : '') + tokens[i]!.text;
    lines.push(end < tokens.length && tokens[end]!.joins ? line + '-' : line);
  }
  return lines.reverse();
}

/** The measure close to the wanted one whose last line is fullest. */
export function evenest(text: string, width: number): string[] {
  let chosen = typeset(text, width);
  const fullness = (lines: string[]) => lines.at(-1)!.length / Math.max(...lines.map((l) => l.length));
  for (const off of [-5, -4, -3, -2, -1, 1, 2, 3]) {
    const lines = typeset(text, width + off);
    if (fullness(lines) > fullness(chosen)) chosen = lines;
  }
  return chosen;
}
