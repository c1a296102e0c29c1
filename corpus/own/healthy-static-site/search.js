export function buildIndex(documents) {
  const index = new Map();
  for (const document of documents) {
    for (const word of document.words) {
      const key = word.toLowerCase();
      let paths = index.get(key);
      if (!paths) index.set(key, (paths = new Set()));
      paths.add(document.path);
    }
  }
  return index;
}
