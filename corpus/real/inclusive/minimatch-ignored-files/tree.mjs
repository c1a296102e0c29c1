export function* tree(n) {
  const dirs = ['src', 'lib', 'docs/guide', 'src/deep/er', 'test'];
  for (let i = 0; i < n; i++) yield `${dirs[i % 5]}/mod${i % 97}/file${i}.${['js', 'ts', 'png', 'test.js', 'md'][i % 5]}`;
}
