import { flattens } from './builtins.ts';
import { kindOf } from './kinds.ts';
import { mentionsAs } from './mentions.ts';
import {
  bare,
  calleeName,
  descend,
  isCall,
  isMember,
  type Node,
  receiverOf,
  type SourceFile,
  textOf,
} from './syntax.ts';

// Texts that are looked into by position or content.

/** A place that reads a text by position or content, and the text. */
export function textRead(file: SourceFile, node: Node): Node | null {
  if (isCall(node)) {
    const receiver = receiverOf(node);
    const [first] = node.arguments;
    if (receiver && flattens(calleeName(node)) && isText(file, receiver)) return receiver;
    const goesOver =
      /^(test|exec)$/.test(calleeName(node)) || /^Buffer\.(byteLength|from)$/.test(textOf(file, node.callee));
    if (goesOver && first && isText(file, first)) return first;
    return null;
  }
  return isMember(node) &&
    node.computed &&
    kindOf(file, node.property) === 'number' &&
    isText(file, node.object)
    ? node.object
    : null;
}

const isText = (file: SourceFile, node: Node): boolean => {
  const of = bare(node);
  return (of.type === 'Identifier' || (isMember(of) && !of.computed)) && kindOf(file, of) !== 'array';
};

/** Where a text gets longer, piece by piece: `out += piece`, `out = out + piece`. Empty where nothing shows that it is a text. */
export function appendsTo(file: SourceFile, text: Node): Node[] {
  const of = bare(text);
  return mentionsAs(file, of).flatMap((use) => {
    const write = file.parents.get(use);
    if (write?.type !== 'AssignmentExpression' || write.left !== use) return [];
    if (write.operator === '+=') return isNumber(file, write.right, of) ? [] : [write];
    const adds =
      write.operator === '=' &&
      write.right.type === 'BinaryExpression' &&
      write.right.operator === '+' &&
      descend(write.right).some((one) => one.type === of.type && textOf(file, one) === textOf(file, of));
    const template =
      write.right.type === 'TemplateLiteral' &&
      textOf(file, write.right).startsWith(`\`\${${textOf(file, of)}}`);
    return adds || template ? [write] : [];
  });
}

const isNumber = (file: SourceFile, added: Node, of: Node): boolean =>
  kindOf(file, added) === 'number' || kindOf(file, of) === 'number';
