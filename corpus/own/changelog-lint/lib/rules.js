const SENTENCE = /^- ([A-Z][a-z]+)((?:[a-z]+ ?| [a-z]+)+)\.$/;
const HEADING = /^## \[(\d+)\.(\d+)\.(\d+)\] - (\d{4})-(\d{2})-(\d{2})$/;
const LINK = /^\[(\d+\.\d+\.\d+)\]: (https:\/\/\S+)$/;

export const sentenceCase = {
  id: 'sentence-case',
  applies: (line) => line.startsWith('- '),
  check: (line) => (SENTENCE.test(line) ? null : 'entry must be a sentence ending with a period'),
};

export const heading = {
  id: 'heading',
  applies: (line) => line.startsWith('## '),
  check(line) {
    const m = HEADING.exec(line);
    if (!m) return 'malformed release heading';
    return +m[5] > 12 || +m[6] > 31 ? 'invalid date' : null;
  },
};

export const link = {
  id: 'compare-link',
  applies: (line) => line.startsWith('['),
  check: (line) => (LINK.test(line) ? null : 'malformed link'),
};

export const length = {
  id: 'max-length',
  applies: () => true,
  check(line) {
    let width = 0;
    for (const ch of line) width += ch.codePointAt(0) > 0x2e80 ? 2 : 1;
    return width > 100 ? `line is ${width} columns wide` : null;
  },
};
