/** Splits a command line: words, "quoted words", --flag and --key=value. */
export function parseArgs(line) {
  const args = [];
  const flags = {};
  let i = 0;
  while (i < line.length) {
    const c = line[i];
    if (c === ' ') { i++; continue; }
    let word = '';
    if (c === '"') {
      const end = line.indexOf('"', i + 1);
      const to = end === -1 ? line.length : end;
      word = line.slice(i + 1, to);
      i = to + 1;
      args.push(word);
      continue;
    }
    while (i < line.length && line[i] !== ' ') word += line[i++];
    if (word.startsWith('--')) {
      const eq = word.indexOf('=');
      if (eq === -1) flags[word.slice(2)] = true;
      else flags[word.slice(2, eq)] = word.slice(eq + 1);
    } else args.push(word);
  }
  return { args, flags };
}
