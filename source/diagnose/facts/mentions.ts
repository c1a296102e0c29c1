import { bindingOf, usesOf } from './names.ts';
import { once } from './once.ts';
import { isMember, type Node, propertyName, type SourceFile, textOf } from './syntax.ts';

// Where a property's name is written in a file.

/** Where properties of a name are mentioned, declared or given a value, anywhere in the file. */
export const placesOf = (file: SourceFile, name: string): readonly Node[] => placesIn(file).get(name) ?? [];

/** Members of a name, wherever the file mentions one. */
export const mentionsOf = (file: SourceFile, name: string): Node[] => placesOf(file, name).filter(isMember);

/** Where the file mentions what a name stands for, or a member that is written as this one is; none of other expressions. */
export function mentionsAs(file: SourceFile, node: Node): readonly Node[] {
  const binding = bindingOf(file, node);
  if (binding) return usesOf(file, binding);
  if (!isMember(node)) return [];
  const text = textOf(file, node);
  return mentionsOf(file, propertyName(node)).filter((one) => textOf(file, one) === text);
}

/** What a property or name is given at a place that mentions it: by `=`, or as it is declared; null where it is given nothing. */
export function givenAt(file: SourceFile, place: Node): Node | null {
  const up = file.parents.get(place);
  if (up?.type === 'AssignmentExpression' && up.left === place) return up.operator === '=' ? up.right : null;
  const isDeclared =
    place.type === 'ClassProperty' ||
    place.type === 'ClassPrivateProperty' ||
    (place.type === 'ObjectProperty' && up?.type !== 'ObjectPattern');
  return isDeclared ? (place.value ?? null) : null;
}

/** By the property's name. */
const placesIn = once((file: SourceFile): Map<string, Node[]> => {
  const places = new Map<string, Node[]>();
  for (const node of file.nodes) {
    const name = propertyOf(node);
    if (name === '') continue;
    const list = places.get(name);
    if (list) list.push(node);
    else places.set(name, [node]);
  }
  return places;
});

/** The property that a node says something about. */
function propertyOf(node: Node): string {
  if (isMember(node)) return propertyName(node);
  if (node.type === 'ObjectProperty' || node.type === 'ClassProperty' || node.type === 'TSPropertySignature')
    return node.key.type === 'Identifier' ? node.key.name : '';
  return node.type === 'ClassPrivateProperty' ? `#${node.key.id.name}` : '';
}
