export function renderBundle(modules) {
  const lines = [];
  for (let i = 0; i < modules; i++) {
    lines.push(
      `function feature${i}(input) {`,
      `  if (__DEV__) { console.debug("feature${i}", input); }`,
      `  const label = input.label + "@" + __VERSION__;`,
      `  return format(label, __LOCALE__, ${i % 17});`,
      '}',
    );
  }
  return lines.join('\n');
}
