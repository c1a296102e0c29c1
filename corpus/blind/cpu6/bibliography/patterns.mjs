export const HEAD = /^((?:[A-Z][\w.'-]*\s*)+)\((\d{4})\)\.\s*/;
export const TRAILING_YEAR = /(\d{4})\.\s*$/;
export const PAGES = /\bpp?\.\s*(\d+)\s*[-–]\s*(\d+)/;
export const JOURNAL = /\.\s+((?:[A-Z][a-z]*\.?\s?){1,4})(?=pp\.|$)/;

export const firstOf = (...readers) => (text) => {
  for (const read of readers) {
    const found = read(text);
    if (found) return found;
  }
  return null;
};

export const capture = (pattern, shape) => (text) => {
  const m = pattern.exec(text);
  return m && shape(m, text);
};
