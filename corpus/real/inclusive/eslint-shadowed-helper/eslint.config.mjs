import noShadowedHelper from './rules/no-shadowed-helper.mjs';
import requireUsedResult from './rules/require-used-result.mjs';

export default [
  {
    plugins: { team: { rules: { 'no-shadowed-helper': noShadowedHelper, 'require-used-result': requireUsedResult } } },
    rules: {
      'no-unused-vars': 'warn',
      'prefer-const': 'error',
      eqeqeq: 'error',
      'no-else-return': 'warn',
      'object-shorthand': 'warn',
      'team/no-shadowed-helper': 'error',
      'team/require-used-result': 'warn',
    },
  },
];
