import { calleeName, isCall, type Node, type SourceFile, textOf } from './syntax.ts';

// What gives another value each time it is asked.

/** A clock or chance, by the text of what is called. */
export const isClockOrChance = (callee: string): boolean =>
  /^(Date\.now|Math\.random|performance\.now|process\.hrtime(\.bigint)?|(crypto\.)?(randomUUID|randomBytes|randomInt|getRandomValues))$/.test(
    callee,
  );

/** `new Date()`, the time as it is. */
export const isNow = (node: Node): boolean =>
  node.type === 'NewExpression' && calleeName(node) === 'Date' && node.arguments.length === 0;

/** A call that never gives the same twice: a clock, chance, or what makes something unique. */
export const neverGivesSame = (file: SourceFile, node: Node): boolean => {
  if (!isCall(node)) return isNow(node);
  const callee = textOf(file, node.callee);
  return isClockOrChance(callee) || /^(nanoid|uuid|Symbol)$/.test(callee);
};
