export default [
  {
    input: 'src/editor.mjs',
    output: [
      { format: 'es', entryFileNames: 'editor.mjs', sourcemap: true },
      { format: 'iife', name: 'editor', entryFileNames: 'editor.js', sourcemap: true },
    ],
  },
  {
    input: 'src/settings.mjs',
    output: [{ format: 'es', entryFileNames: 'settings.mjs', sourcemap: true }],
  },
];
