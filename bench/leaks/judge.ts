import type { Finding, HeapSubject } from '../../source/diagnose/finding.ts';
import { hasWord } from '../corpus.ts';
import type { LeakCase } from './cases.ts';

export interface Judgement {
  /** All that is wanted of it is right. */
  right: boolean;
  verdict: boolean;
  holder: boolean;
  class: boolean;
  package: boolean;
  /** A healthy program is told to change. */
  falseAlarm: boolean;
  /** What the finding says is freed, over what the fix freed; null where nothing was measured. */
  freed: number | null;
}

/**
 * Judges one finding: what holds the pile and the pile's class must be named where they are told, not somewhere in the text. One snapshot shows
 * no growth: given `alone`, to investigate is right where it leaks, and not to accuse where it does not.
 */
export function judge({ kind, expect }: LeakCase, finding: Finding, alone: boolean): Judgement {
  const { verdict, title, evidence, impact } = finding;
  const subject = finding.subject as HeapSubject;
  // Code stands in backticks; what a case expects is in words.
  const place = plain([title, subject.name, ...subject.path].join('\n'));
  const pile = plain([title, subject.name, ...evidence.map(({ text }) => text)].join('\n'));
  const whole = JSON.stringify(finding);
  const isLeak = kind === 'leak';
  const parts = {
    verdict:
      expect.verdict.includes(verdict) ||
      (alone && (verdict === 'investigate' || (!isLeak && verdict === 'leave'))),
    holder: !isLeak || isNamed(place, expect.holders),
    // A plain object goes by its fields: `{id, at}`.
    class:
      !isLeak ||
      isNamed(pile, expect.classes) ||
      (expect.classes.includes('Object') && /\{[\w$<#]/.test(pile)),
    package: !expect.package || whole.includes(`${expect.package.name}@${expect.package.version}`),
  };
  return {
    ...parts,
    right: parts.verdict && parts.holder && parts.class && parts.package,
    falseAlarm: !isLeak && verdict === 'optimize',
    freed: isLeak && expect.freed ? (impact.bytes ?? 0) / expect.freed : null,
  };
}

/** Whether a text has one of the names as a word; `Ajv._cache` and `_cache` are one name. */
export function isNamed(text: string, names: readonly string[]): boolean {
  const wanted = names.flatMap((name) => [name, name.split('.').at(-1)!]);
  return names.length === 0 || wanted.some((name) => hasWord(text, name));
}

const plain = (text: string): string => text.replaceAll('`', '');
