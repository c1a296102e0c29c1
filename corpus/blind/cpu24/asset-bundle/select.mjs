import { minimatch } from 'minimatch';

const list = (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]);

/** A test for paths, from the include/exclude options every plugin takes. */
export function selector({ include, exclude } = {}) {
  const wanted = list(include);
  const unwanted = list(exclude);
  return (path) => {
    for (const glob of unwanted) if (minimatch(path, glob, { dot: true })) return false;
    if (wanted.length === 0) return true;
    return wanted.some((glob) => minimatch(path, glob, { dot: true }));
  };
}
