import { bare, calleeName, isCall } from '../facts/syntax.ts';
import type { Rule } from '../rule.ts';
import { constructions } from './construction.ts';
import { looksLikeSql } from './database.ts';

/** `db.prepare('SELECT …')` for every query: the database parses and plans the same text again. */
export const preparePerCall: Rule = {
  name: 'prepare-per-call',
  strategy: 'database',
  find: (c) =>
    constructions(c, {
      what: (_, unit, node) => {
        if (!isCall(node) || calleeName(node) !== 'prepare' || !node.arguments[0]) return null;
        return looksLikeSql(unit.file, bare(node.arguments[0])) ? 'the prepared statement' : null;
      },
      frames: /^(prepare|Statement)$/,
      confidence: 0.9,
      constant: 'statement',
      proposal: () =>
        'Prepare the statement once (a field, a constant, a Map by its SQL) and only bind and run it here. Preparing parses and plans the SQL; running a prepared look-up takes a few microseconds.',
      tradeOffs: [
        'Prepared statements belong to their connection: keep one per connection.',
        'Finalize them where the connection is closed and opened again.',
      ],
    }),
};
