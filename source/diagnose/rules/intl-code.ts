import { freshName } from '../code/edit.ts';
import { kindOf } from '../facts/kinds.ts';
import { bindingOf, resolve } from '../facts/names.ts';
import { bare, calleeName, isCall, type Node, receiverOf, type SourceFile, textOf } from '../facts/syntax.ts';
import type { CodeChange } from '../finding.ts';
import { withKept } from './construction-code.ts';
import { fixed, type Kept, kept, varying } from './kept.ts';
import type { SourcedUnit } from './sites.ts';

// Code that keeps a formatter of Intl.

const DATE =
  /^(weekday|era|year|month|day|dayPeriod|hour|minute|second|fractionalSecondDigits|timeZoneName|hour12|hourCycle|timeZone|dateStyle|timeStyle)$/;
const NUMBER =
  /^(style|currency\w*|unit\w*|notation|compactDisplay|useGrouping|signDisplay|minimum\w+|maximum\w+|rounding\w+|trailingZeroDisplay)$/;

const DAY = ["year: 'numeric'", "month: 'numeric'", "day: 'numeric'"];
const TIME = ["hour: 'numeric'", "minute: 'numeric'", "second: 'numeric'"];
/** What each method shows where its options name no part of a date or time: ECMA-402, the constructor's own default is the day. */
const DEFAULTS: Record<string, { unless: RegExp; add: string[] }> = {
  toLocaleDateString: { unless: /^(weekday|year|month|day|dateStyle)$/, add: DAY },
  toLocaleTimeString: {
    unless: /^(dayPeriod|hour|minute|second|fractionalSecondDigits|timeStyle)$/,
    add: TIME,
  },
  toLocaleString: {
    unless:
      /^(weekday|year|month|day|dayPeriod|hour|minute|second|fractionalSecondDigits|dateStyle|timeStyle)$/,
    add: [...DAY, ...TIME],
  },
};

/** The formatter kept and not what it gave: a constant, or one for each locale, currency and the like. */
export function keptFormatter(unit: SourcedUnit, node: Node): CodeChange | null {
  const { file } = unit;
  const name = /^[A-Za-z_$][\w$]*$/.test(unit.label.name) && !unit.topLevel ? unit.label.name : 'value';
  if (node.type === 'NewExpression' || (node.type === 'CallExpression' && isIntl(file, node))) {
    const type = textOf(file, node.callee);
    const one = keep(file, node, `${name}${short(type)}`, type);
    return one && withKept(unit, node, one.call, one.declaration, true);
  }
  if (node.type !== 'CallExpression') return null;
  const receiver = receiverOf(node);
  const made = receiver && formatterOf(file, node, receiver);
  if (!made) return null;
  const one = keep(file, node, `${name}${short(made.type)}`, made.type, made);
  if (!one) return null;
  const value = textOf(file, receiver);
  const call = made.type.endsWith('Collator')
    ? `${one.call}.compare(${value}, ${textOf(file, node.arguments[0])})`
    : `${one.call}.format(${value})`;
  return withKept(unit, node, call, one.declaration, made.sure);
}

const isIntl = (file: SourceFile, node: Node): boolean =>
  isCall(node) && /^Intl\./.test(textOf(file, node.callee));
const short = (type: string): string => (type.endsWith('Collator') ? 'Collator' : 'Format');

interface Formatter {
  type: string;
  /** Nodes of the locale and the options in the user's call, and the text that makes the formatter of them. */
  locale: Node | null;
  options: Node | null;
  made(text: (node: Node) => string): string;
  /** Whether the value is known to be of the kind that the formatter takes. */
  sure: boolean;
}

function formatterOf(file: SourceFile, call: Node, receiver: Node): Formatter | null {
  if (!isCall(call)) return null;
  const method = calleeName(call);
  const [locale = null, options = null] = call.arguments.slice(method === 'localeCompare' ? 1 : 0) as Node[];
  const names = options ? optionNames(file, options) : [];
  const type =
    method === 'localeCompare'
      ? 'Intl.Collator'
      : method !== 'toLocaleString'
        ? 'Intl.DateTimeFormat'
        : typeOf(file, receiver, names ?? []);
  if (!type) return null;
  const dates = type === 'Intl.DateTimeFormat';
  if (dates && names === null) return null;
  const { unless, add } = DEFAULTS[method] ?? { unless: /^$/, add: [] };
  const added = dates && !names!.some((one) => unless.test(one)) ? add.join(', ') : '';
  return {
    type,
    locale,
    options,
    made: (text) => {
      const given = options ? text(options) : '';
      const whole = added === '' ? given : given === '' ? `{ ${added} }` : `{ ...${given}, ${added} }`;
      return `new ${type}(${[locale ? text(locale) : 'undefined', whole].filter(Boolean).join(', ')})`;
    },
    // An invalid date is a text to the method and an error to the formatter; a string is left alone by toLocaleString.
    sure: type === 'Intl.Collator' || (!dates && kindOf(file, receiver) === 'number'),
  };
}

function typeOf(file: SourceFile, receiver: Node, names: string[]): string | null {
  if (kindOf(file, receiver) === 'number') return 'Intl.NumberFormat';
  if (kindOf(file, receiver) === 'array') return null;
  if (names.some((one) => DATE.test(one)) || isDate(file, receiver)) return 'Intl.DateTimeFormat';
  return names.some((one) => NUMBER.test(one)) ? 'Intl.NumberFormat' : null;
}

function isDate(file: SourceFile, node: Node): boolean {
  const at = bare(node);
  if (at.type === 'NewExpression') return calleeName(at) === 'Date';
  const init = bindingOf(file, at)?.init;
  return init?.type === 'NewExpression' && calleeName(init) === 'Date';
}

/** Names of the options, where they are a literal or a constant that is one. */
function optionNames(file: SourceFile, options: Node): string[] | null {
  const at = bare(options);
  if (at.type === 'Identifier') {
    if (at.name === 'undefined') return [];
    const binding = resolve(file, at);
    return binding?.init && fixed(file, binding) ? optionNames(file, binding.init) : null;
  }
  if (at.type !== 'ObjectExpression') return null;
  const names = at.properties.map((one) =>
    one.type === 'ObjectProperty' && one.key.type === 'Identifier' && !one.computed ? one.key.name : null,
  );
  return names.every((one) => one !== null) ? (names as string[]) : null;
}

/** As a constant where nothing varies; else one for each of what does. */
function keep(file: SourceFile, node: Node, name: string, type: string, formatter?: Formatter): Kept | null {
  const parts = formatter
    ? [formatter.locale, formatter.options]
    : isCall(node) || node.type === 'NewExpression'
      ? (node.arguments as Node[])
      : [];
  const whole = (text: (part: Node) => string) =>
    formatter ? formatter.made(text) : `new ${type}(${parts.map((part) => text(part!)).join(', ')})`;
  const leaves = parts.map((part) => (part ? varying(file, part) : []));
  if (leaves.some((one) => one === null)) return null;
  // Options handed over whole are an object, and no key.
  if (parts[1] && leaves[1]!.includes(bare(parts[1]))) return null;
  if (leaves.flat().length === 0) {
    const constant = freshName(file, name);
    return { declaration: `const ${constant} = ${whole((part) => textOf(file, part))};`, call: constant };
  }
  return kept(file, node, freshName(file, name), type, { leaves: leaves.flat() as Node[], whole });
}
