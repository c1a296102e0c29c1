import micromatch from 'micromatch';

const list = (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]);

/** Turns a plugin's include/exclude options into a test for module ids. */
export function createFilter({ include, exclude } = {}) {
  const wanted = list(include);
  const unwanted = list(exclude);
  return function accepts(id) {
    if (id.startsWith('\0')) return false;
    if (unwanted.length > 0 && micromatch.isMatch(id, unwanted)) return false;
    return wanted.length === 0 || micromatch.isMatch(id, wanted);
  };
}
