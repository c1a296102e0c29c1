import { kindOf } from './kinds.ts';
import {
  bare,
  calleeName,
  descend,
  isCall,
  isMember,
  type Node,
  receiverOf,
  type SourceFile,
  targetOf,
  textOf,
} from './syntax.ts';

// Whether code gives elements of a list other values.

/** `table[name] = value`, `list[list.length] = value`, `list[n++] = value`: with any other number as its key it changes what is there already. */
export const isNewKey = (file: SourceFile, key: Node, list: string): boolean =>
  kindOf(file, key) !== 'number' ||
  textOf(file, key) === `${list}.length` ||
  bare(key).type === 'UpdateExpression';

/** Whether code gives elements of a list other values: `into.fill(0)`, `into[k] &= set[k]`. */
export const changesElements = (file: SourceFile, code: Node, list: Node): boolean => {
  const text = textOf(file, bare(list));
  return descend(code).some((node) => {
    if (isCall(node)) {
      const receiver = /^(fill|copyWithin)$/.test(calleeName(node)) ? receiverOf(node) : null;
      return receiver !== null && textOf(file, receiver) === text;
    }
    const target = targetOf(node);
    const member = target && bare(target);
    return (
      member !== null &&
      isMember(member) &&
      member.computed &&
      textOf(file, member.object) === text &&
      !isNewKey(file, member.property, text)
    );
  });
};
