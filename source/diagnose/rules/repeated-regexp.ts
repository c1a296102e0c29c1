import { calleeName, isCall } from '../facts/syntax.ts';
import type { Rule } from '../rule.ts';
import { constructions } from './construction.ts';

export const repeatedRegexp: Rule = {
  name: 'repeated-regexp',
  strategy: 'caching',
  find: (c) =>
    constructions(c, {
      what: (_, unit, node) =>
        (node.type === 'NewExpression' || isCall(node)) &&
        node.callee.type === 'Identifier' &&
        calleeName(node) === 'RegExp'
          ? `the regular expression \`${unit.file.text.slice(node.start!, node.end!).slice(0, 60)}\``
          : null,
      frames: /^RegExp$/,
      confidence: 0.9,
      constant: 'pattern',
      lazily: true,
      proposal: (what) =>
        `Create ${what} once: as a module constant where it is always the same, in a Map by its source where it varies. Each new RegExp is parsed and compiled again before it matches anything.`,
      tradeOffs: [
        'A cache by pattern needs a size limit where patterns come from users.',
        'A global (g) or sticky (y) RegExp keeps `lastIndex` between uses: set it to 0, or drop the flag.',
      ],
    }),
};
