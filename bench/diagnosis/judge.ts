import type { Diagnosis } from '../../source/diagnose/diagnose.ts';
import type { Finding } from '../../source/diagnose/finding.ts';
import { escaped, hasWord } from '../corpus.ts';
import type { Case } from './cases.ts';

/** The causes that a rule's finding can stand for, in the words of `case.json`. */
export const CAUSES: Record<string, readonly string[]> = {
  'linear-search-in-loop': ['linear-scan'],
  'repeated-scan': ['linear-scan', 'repeated-work'],
  'text-read-back': ['string-building', 'copying', 'linear-scan'],
  'cache-never-hits': ['repeated-work'],
  'costly-comparison': ['costly-primitive', 'repeated-work', 'sorting', 'linear-scan'],
  'repeated-call': ['repeated-work', 'blocking', 'costly-primitive'],
  'work-per-item': ['blocking', 'repeated-work', 'sequential-wait'],
  'needless-await': ['costly-primitive', 'sequential-wait'],
  'derived-again': ['linear-scan', 'repeated-work', 'copying'],
  'bigint-arithmetic': ['costly-primitive'],
  'nested-loops': ['linear-scan'],
  'scan-at-every-node': ['linear-scan'],
  'rescanned-window': ['linear-scan', 'copying', 'repeated-work'],
  'growing-collection': ['linear-scan', 'copying', 'repeated-work', 'string-building'],
  'linked-walk': ['linear-scan'],
  'sort-in-loop': ['sorting', 'repeated-work'],
  'sort-for-one': ['sorting'],
  'own-sort': ['sorting'],
  'own-search': ['linear-scan'],
  'best-of-all': ['linear-scan'],
  'take-best': ['linear-scan'],
  'moved-elements': ['linear-scan', 'copying'],
  'array-queue': ['linear-scan', 'copying'],
  'accumulator-copy': ['copying', 'string-building', 'gc'],
  'string-building': ['string-building', 'copying'],
  'dropped-work': ['costly-primitive', 'repeated-work', 'string-building', 'sorting', 'copying'],
  'path-copy': ['copying'],
  'replayed-state': ['repeated-work', 'linear-scan'],
  'spliced-text': ['string-building', 'copying'],
  'unmemoized-recursion': ['repeated-work'],
  'deep-recursion': ['repeated-work'],
  'regex-backtracking': ['regexp'],
  'json-clone': ['copying', 'costly-primitive'],
  'deep-clone': ['copying'],
  'json-compare': ['copying', 'repeated-work', 'costly-primitive'],
  'repeated-regexp': ['repeated-work', 'costly-primitive'],
  'repeated-intl': ['repeated-work', 'costly-primitive'],
  'repeated-compile': ['repeated-work'],
  'date-format-parsing': ['costly-primitive', 'repeated-work'],
  'repeated-parse': ['repeated-work', 'blocking', 'costly-primitive'],
  'repeated-work': ['repeated-work', 'linear-scan', 'costly-primitive'],
  'invariant-in-loop': ['repeated-work', 'linear-scan', 'copying'],
  'index-per-lookup': ['repeated-work', 'linear-scan', 'copying'],
  'costly-key': ['repeated-work', 'costly-primitive', 'copying'],
  'listener-fan-out': ['linear-scan'],
  'listener-per-call': ['linear-scan', 'repeated-work'],
  'built-in-instead': ['dependency', 'costly-primitive'],
  'package-use': [
    'repeated-work',
    'dependency',
    'costly-primitive',
    'copying',
    'blocking',
    'linear-scan',
    'loading',
  ],
  'prepare-per-call': ['repeated-work'],
  'n-plus-one': ['sequential-wait', 'repeated-work'],
  'sync-on-path': ['blocking', 'repeated-work'],
  'schema-per-call': ['repeated-work'],
  'asked-per-step': ['repeated-work', 'copying'],
  'await-in-series': ['sequential-wait'],
  'await-in-loop': ['sequential-wait', 'costly-primitive'],
  'busy-wait': ['costly-primitive', 'sequential-wait', 'blocking'],
  'startup-modules': ['loading'],
  'reloaded-modules': ['loading', 'repeated-work'],
  'shifted-buffer': ['copying', 'gc'],
  'measured-again': ['linear-scan', 'repeated-work', 'string-building'],
  'transpile-hook': ['loading'],
  'worker-per-task': ['loading', 'repeated-work'],
  'hot-logging': ['costly-primitive', 'blocking'],
  'gc-pressure': ['gc', 'copying'],
  'kept-objects': ['gc', 'copying'],
  'hot-syntax': ['costly-primitive'],
  'element-work-again': ['costly-primitive', 'repeated-work', 'linear-scan', 'copying'],
  'copied-message': ['copying', 'repeated-work'],
  'copy-for-one': ['copying', 'linear-scan', 'gc'],
  'copy-per-change': ['copying', 'gc'],
  'prefix-scan': ['linear-scan', 'copying', 'repeated-work'],
  'short-lived-objects': ['gc'],
  'thrown-often': ['costly-primitive'],
  'stack-capture': ['costly-primitive'],
  'value-objects': ['gc', 'costly-primitive'],
  'shrinking-copy': ['copying', 'linear-scan', 'gc'],
  'polymorphic-shapes': ['costly-primitive'],
  'measured-repetition': ['repeated-work'],
  'measured-cache-miss': ['repeated-work'],
  'measured-scan': ['linear-scan', 'string-building', 'copying'],
  'measured-copy': ['copying', 'string-building', 'gc'],
  'measured-sort': ['sorting', 'repeated-work'],
  'measured-fan-out': ['linear-scan'],
  'measured-precision': ['costly-primitive'],
  'measured-allocation': ['gc', 'copying'],
  'measured-passes': ['repeated-work', 'linear-scan'],
  'measured-formatter': ['repeated-work', 'costly-primitive'],
  'measured-asking': ['costly-primitive', 'repeated-work'],
};

export interface Judgement {
  /** The first finding is right. */
  first: boolean;
  /** One of the first three is. */
  inThree: boolean;
  /** A healthy program is told to change. */
  falseAlarm: boolean;
  /** The lever that the case names is the first lever, or among three. */
  lever: 'first' | 'three' | 'no' | null;
  /** "Leave" although a lever holds 30 % or more. */
  leftLarge: boolean;
}

export function judge(one: Case, { findings, levers }: Diagnosis): Judgement {
  const [first] = findings;
  const healthy = one.kind === 'healthy';
  const isRight = (finding: Finding) => rightFinding(one, finding);
  const named = one.expect.subjects?.length || one.expect.places?.length;
  const at = levers.slice(0, 3).findIndex((lever) => isNamed(one, JSON.stringify(lever), [lever]));
  return {
    first: isRight(first),
    inThree: findings.slice(0, 3).some(isRight),
    falseAlarm: healthy && first.verdict === 'optimize',
    lever: healthy || !named ? null : at === 0 ? 'first' : at > 0 ? 'three' : 'no',
    leftLarge: first.verdict === 'leave' && levers.some((lever) => lever.share >= 0.3),
  };
}

function rightFinding(one: Case, finding: Finding): boolean {
  const { expect, kind } = one;
  // A large lever of a healthy program is to be examined, never to be changed.
  if (kind === 'healthy') return finding.verdict !== 'optimize';
  // A cause that no source shows is open: where it is and what to do is the answer that is asked for.
  const open = kind === 'bug' || kind === 'inclusive' ? ['investigate'] : [];
  if (![...expect.verdict, ...open].includes(finding.verdict)) return false;
  const text = JSON.stringify(finding);
  if (expect.package) {
    const { name, version } = expect.package;
    const accepted = [`${name}@${version}`, ...(expect.packageAlternatives ?? []).map((one) => `${one}@`)];
    const told = finding.package ? `${finding.package.name}@${finding.package.version}` : text;
    if (!accepted.some((one) => told.includes(one))) return false;
  }
  if (!isNamed(one, text, [finding.subject as { url?: string; line?: number | null }])) return false;
  // An open cause is the right answer where "investigate" is.
  if (finding.verdict === 'investigate') return true;
  if (expect.rules?.length) return expect.rules.includes(finding.rule);
  const causes = CAUSES[finding.rule] ?? [];
  const wanted = expect.cause ?? [];
  return (
    wanted.length === 0 || wanted.includes('dependency') || causes.some((cause) => wanted.includes(cause))
  );
}

/** Whether a text names one of the subjects as a word, or something stands at one of the places. */
function isNamed(one: Case, text: string, at: { url?: string; line?: number | null }[]): boolean {
  const { subjects = [], places = [] } = one.expect;
  if (subjects.length === 0 && places.length === 0) return true;
  // `Lexer.token` and `token` are one name.
  for (const name of subjects.flatMap((subject) => [subject, subject.split('.').at(-1)!]))
    if (hasWord(text, name)) return true;
  return places.some((place) => {
    const [, file, from, to] = /^(.*?):(\d+)(?:-(\d+))?$/.exec(place) ?? [];
    if (file === undefined) return false;
    const isWithin = (line: number) => line >= Number(from) && line <= Number(to ?? from);
    if (at.some(({ url, line }) => url?.endsWith(`/${file}`) && line && isWithin(line))) return true;
    const name = escaped(file.split('/').at(-1)!);
    return [...text.matchAll(new RegExp(`${name}:(\\d+)`, 'g'))].some(([, line]) => isWithin(Number(line)));
  });
}
