import js from '@eslint/js';

export default [
  js.configs.recommended,
  {
    languageOptions: { sourceType: 'commonjs', globals: { process: 'readonly', console: 'readonly' } },
    rules: { eqeqeq: 'warn', 'no-shadow': 'warn', 'prefer-const': 'off', 'consistent-return': 'warn', curly: ['warn', 'multi-line'] },
  },
];
