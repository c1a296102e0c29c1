import MagicString from 'magic-string';

export function applyDefines(source, defines) {
  const bundle = new MagicString(source, { filename: 'app.js' });
  for (const [name, value] of Object.entries(defines)) {
    bundle.replaceAll(name, value);
  }
  return {
    code: bundle.toString(),
    map: bundle.generateMap({ source: 'app.js', hires: false }),
  };
}
