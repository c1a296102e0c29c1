import { ARRAY, type Builtin, MAP, OTHERS, STATIC, STRING } from './builtin-table.ts';

// Questions to the table of built-ins: does this method change, copy, walk, search?

/** Of the language's own values, by the name alone. */
const OF_VALUES = [ARRAY, STRING, MAP];
const some = (
  name: string,
  tables: readonly ReadonlyMap<string, Builtin>[],
  is: (one: Builtin) => unknown,
): boolean =>
  tables.some((rows) => {
    const row = rows.get(name);
    return row !== undefined && Boolean(is(row));
  });

const ALL: readonly (readonly [string, Builtin])[] = [...OF_VALUES, STATIC, OTHERS].flatMap((rows) =>
  [...rows].map(([name, builtin]) => [name.split('.').at(-1)!, builtin] as const),
);
const GIVES = new Map(ALL.flatMap(([name, { gives }]) => (gives ? [[name, gives] as const] : [])));
const named = (is: (one: Builtin) => unknown): ReadonlySet<string> =>
  new Set(ALL.flatMap(([name, builtin]) => (is(builtin) ? [name] : [])));
const ITERATING = named(({ iterates }) => iterates);
const NEW = named(({ copies, gives }) => copies && gives !== 'string');
const TEXTS = named(({ of }) => of === 'string');
const CONSTANT = named(({ cost }) => cost === '1');
const LINEAR = named(({ cost, mutates }) => cost !== '1' && !mutates);

/** What a call of that name gives, whatever it is called on; undefined where that cannot be said. */
export const givenBy = (name: string): 'array' | 'string' | undefined => GIVES.get(name);
/** Gives a new collection. */
export const givesNew = (name: string): boolean => NEW.has(name);
/** Gives a new list, called on a list. */
export const makesList = (name: string): boolean =>
  some(name, [ARRAY], ({ copies, gives }) => copies && gives !== 'string');
/** Gives a list of texts. */
export const givesTexts = (name: string): boolean => TEXTS.has(name);
/** Takes longer the longer its receiver or argument is, and changes neither. */
export const isLinear = (name: string): boolean => LINEAR.has(name);
/** Takes as long for many elements as for few. */
export const takesConstantTime = (name: string): boolean => CONSTANT.has(name) && !LINEAR.has(name);
/** Calls its argument once per element, or per match, and so is a loop by another name. */
export const iterates = (name: string): boolean => ITERATING.has(name);
/** A method that only lists have. */
export const isListOnly = (name: string): boolean => ARRAY.has(name) && !STRING.has(name) && !MAP.has(name);
/** A method that only texts have. */
export const isTextOnly = (name: string): boolean => STRING.has(name) && !ARRAY.has(name) && !MAP.has(name);

const isSearch = (name: string): boolean => some(name, [ARRAY], ({ searches }) => searches);
/** Looks through a list for a value: `includes`, `indexOf`. */
export const seeksValue = (name: string): boolean => isSearch(name) && !ARRAY.get(name)?.iterates;
/** Looks through a list for what a callback accepts: `find`, `some`, `filter`. */
export const seeksByTest = (name: string): boolean => isSearch(name) && ARRAY.get(name)?.iterates === true;
/** Looks for one element, and ends where it finds it. */
export const endsEarly = (name: string): boolean => isSearch(name) && !ARRAY.get(name)?.copies;

/** Hands its callback one element after the other, as the first argument. */
export const handsElements = (name: string): boolean => some(name, [ARRAY], ({ hands }) => hands);
/** Calls its callback for every element, whatever that returns: `map`, `forEach`, `flatMap`. */
export const handsAll = (name: string): boolean =>
  some(name, [ARRAY], ({ hands, searches }) => hands && !searches);
/** Works one result out of all elements: `reduce`. */
export const folds = (name: string): boolean =>
  some(name, [ARRAY], ({ iterates: calls, hands, same }) => calls && !hands && !same);
/** Which parameter of its callback is the element; null where it hands none. */
export const elementAt = (name: string): 0 | 1 | null => (handsElements(name) ? 0 : folds(name) ? 1 : null);

/** Gives one of the elements. */
export const givesElement = (name: string): boolean => some(name, [ARRAY], ({ inside }) => inside);
/** Gives a list of the elements of the list that it is called on. */
export const keepsElements = (name: string): boolean => some(name, [ARRAY], ({ same }) => same);
/** Gives a list or iterator that is made of what it is called on. */
export const derivesList = (name: string): boolean =>
  some(name, OF_VALUES, ({ gives, same, iterator: walked }) => gives === 'array' || same || walked);
/** Gives something made of all of what it is called on, without being told how. */
export const derivesWhole = (name: string): boolean =>
  isIterator(name) ||
  name === 'toSorted' ||
  some(name, [ARRAY, STRING], ({ copies, iterates: calls, mutates }) => copies && !calls && !mutates);
/** Gives an iterator: `keys`, `values`, `entries`. */
export const isIterator = (name: string): boolean => some(name, OF_VALUES, ({ iterator: walked }) => walked);
/** Puts a list in order. */
export const sorts = (name: string): boolean => ARRAY.get(name)?.cost === 'n log n';
/** Adds or takes elements where all that follow must move: `shift`, `unshift`, `splice`. */
export const movesAll = (name: string): boolean =>
  some(name, [ARRAY], ({ cost, grows, inside }) => cost === 'n' && (grows || inside) && !seeksByTest(name));
/** Goes over a list, or over a text by an expression, from end to end. */
export const goesOverAll = (name: string): boolean =>
  some(name, [ARRAY], ({ cost }) => cost !== '1') || matchesPattern(name);
/** Gives the part between two positions. */
export const cuts = (name: string): boolean =>
  name === 'subarray' || some(name, OF_VALUES, (one) => one.cuts);

/** Walks a list, and leaves it as it is. */
export const onlyReads = (name: string): boolean => some(name, [ARRAY], ({ mutates }) => !mutates);
/** Calls its argument, and does not change the list. */
export const callsBack = (name: string): boolean =>
  some(name, [ARRAY], ({ iterates: calls, mutates }) => calls && !mutates);
/** A method of texts. */
export const readsText = (name: string): boolean => STRING.has(name);
/** Changes nothing of what it is called on, whatever kind of value that is. */
export const isReader = (name: string): boolean => some(name, OF_VALUES, () => true) && !isMutator(name);
/** Changes what it is called on, whatever kind of collection that is. */
export const isMutator = (name: string): boolean => some(name, [ARRAY, MAP], ({ mutates }) => mutates);
/** Adds to what it is called on. */
export const isGrower = (name: string): boolean => some(name, [ARRAY, MAP], ({ grows }) => grows);

/** Comes to the entry of a key, to read or to write it. */
export const isKeyed = (name: string): boolean => some(name, [MAP], ({ keyed }) => keyed);
/** Asks for the entry of a key: `get`, `has`. */
export const looksUp = (name: string): boolean => isKeyed(name) && !isMutator(name);
/** Puts an entry under a key: `set`, `add`. */
export const putsEntry = (name: string): boolean => isKeyed(name) && isGrower(name);
/** Keeps or looks for what it is given, and does nothing to it. */
export const keepsGiven = (name: string): boolean =>
  isKeyed(name) || isGrower(name) || seeksValue(name) || name === 'concat';

/** `Object.keys(x)`, `Object.values(x)`, `Object.entries(x)`, by the text of the callee. */
export const listsObject = (callee: string): boolean => STATIC.get(callee)?.lists === true;
/** Reads what it is given and keeps none of it, by the text of the callee. */
export const readsArguments = (callee: string): boolean =>
  listsObject(callee) ||
  /^(Math\.\w+|Number|String|Boolean|parse(Int|Float)|JSON\.stringify|Object\.hasOwn|Array\.(from|isArray)|structuredClone|console\.\w+)$/.test(
    callee,
  );
/** Reads a number or a date. */
export const readsScalar = (name: string): boolean =>
  /^(toFixed|toPrecision|toString|valueOf|toISOString|toLocale\w+|get(UTC)?(Date|Day|FullYear|Month|Hours|Minutes|Seconds|Time|Milliseconds))$/.test(
    name,
  );
/** Gives the same for the same and leaves nothing behind, by the text of the callee. */
export const isPureStatic = (callee: string): boolean =>
  /^(Object\.(keys|values|entries|fromEntries|hasOwn|freeze|assign|create)|Math\.(?!random)\w+|JSON\.(parse|stringify)|Array\.(from|of|isArray)|Number\.\w+|String\.\w+|Date\.(UTC|parse)|BigInt\.\w+|Symbol\.for|structuredClone|Buffer\.(from|concat|byteLength)|parseInt|parseFloat|isNaN|isFinite|Number|String|Boolean|BigInt|encodeURIComponent|decodeURIComponent|encodeURI|decodeURI)$/.test(
    callee,
  );
/** A class of the language's own whose objects are made of their arguments alone, by the text of the callee. */
export const isPureClass = (callee: string): boolean =>
  /^(Map|Set|Array|Date|RegExp|Error|TypeError|RangeError|Function|URL|URLSearchParams|Intl\.\w+|\w+Array)$/.test(
    callee,
  );
/** Takes a regular expression. */
export const matchesPattern = (name: string): boolean => some(name, [STRING], ({ matches }) => matches);
/** Reading a text by position or content joins the pieces that `+=` left it in. */
export const flattens = (name: string): boolean => some(name, [STRING], (one) => one.flattens);
