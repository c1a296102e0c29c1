import { callsInto } from '../case/calls-into.ts';
import type { Case, Unit } from '../case/case.ts';
import { packageBehind } from '../facts/packages.ts';
import { calleeName, isCall, type Node } from '../facts/syntax.ts';
import { packageText } from '../levers.ts';
import { type Candidate, codeName, type Rule, shareEvidence, sourceEvidence, worth } from '../rule.ts';

/** What a package does in JavaScript that Node does in native code. To add one, add a row. */
interface BuiltIn {
  package: RegExp;
  /** As in "crypto-js hashes and encrypts in JavaScript". */
  does: string;
  /** What Node has for it. */
  instead: string;
  before: string;
  after: string;
}

const BUILT_INS: readonly BuiltIn[] = [
  {
    package: /^(crypto-js|node-forge)$/,
    does: 'hashes and encrypts',
    instead: '`node:crypto` (`createHash`, `createHmac`, `createCipheriv`, `pbkdf2`)',
    before: 'SHA256(text).toString();',
    after: "createHash('sha256').update(text).digest('hex'); // of node:crypto",
  },
  {
    package:
      /^(js-sha\d+|jssha|sha\.js|sha1|js-sha1|sha256|hash\.js|jshashes|md5|js-md5|blueimp-md5|spark-md5|ts-md5|md5\.js|@noble\/hashes|fast-sha256)$/,
    does: 'hashes',
    instead: '`node:crypto` (`createHash`)',
    before: 'md5(text);',
    after: "createHash('md5').update(text).digest('hex'); // of node:crypto",
  },
  {
    package: /^(pako|fflate|zlibjs|browserify-zlib|tiny-inflate)$/,
    does: 'compresses or expands',
    instead: '`node:zlib` (without `Sync` it works in other threads)',
    before: 'pako.gzip(bytes);',
    after: 'await promisify(gzip)(bytes); // of node:zlib',
  },
  {
    package: /^(base64-js|js-base64|base-64|base64-arraybuffer|atob|btoa)$/,
    does: 'encodes or decodes',
    instead: '`Buffer`',
    before: 'toByteArray(text);',
    after: "Buffer.from(text, 'base64');",
  },
  {
    package: /^(text-encoding|fast-text-encoding|text-encoding-utf-8|utf8)$/,
    does: 'encodes or decodes text',
    instead: '`TextEncoder`, `TextDecoder` and `Buffer`',
    before: 'new TextEncoder().encode(text); // of the package',
    after: "Buffer.from(text, 'utf8');",
  },
];

/** From this share on the package is worth replacing. */
const LEAST = 0.1;

/** `crypto-js` where `node:crypto` does the same in native code: only where the program itself calls it. */
export const builtInInstead: Rule = {
  name: 'built-in-instead',
  strategy: 'when-to-optimize',
  find: (c) =>
    c.model.packages.flatMap(({ name }, row) => {
      const builtIn = BUILT_INS.find((one) => one.package.test(name));
      return builtIn ? describe(c, builtIn, name, row) : [];
    }),
};

function describe(c: Case, builtIn: BuiltIn, name: string, row: number): Candidate[] {
  const callers = callersOf(c, row);
  const micros = callers.reduce((sum, one) => sum + one.micros, 0);
  const [first] = callers;
  const at = first && c.packageOf(first.callee);
  if (!first || !at || !worth(c, micros, LEAST)) return [];
  const { unit } = first;
  const call = callIn(c, unit, name);
  return [
    {
      unit,
      package: at,
      title: `${codeName(unit.label.name)} calls ${packageText(at)}, which ${builtIn.does} in JavaScript what Node does in native code`,
      micros,
      confidence: 0.85,
      evidence: [
        shareEvidence(
          c,
          'total',
          micros,
          `is spent in ${packageText(at)}, called from ${callers.map((one) => codeName(one.unit.label.name)).join(', ')}`,
        ),
        ...(call && unit.file ? [sourceEvidence(unit.file, call, `calls ${name}`)] : []),
      ],
      ...(call && unit.file ? { place: { file: unit.file, node: call } } : {}),
      level: 'cause',
      proposal: `Use ${builtIn.instead} instead of ${name}: the same results, computed in native code. Compare the results on your inputs before you switch: encodings and defaults differ.`,
      tradeOffs: [
        'Code that also runs in browsers needs the package there, or the Web API.',
        'What is stored must stay readable: check formats, padding and iteration counts.',
      ],
      code: { before: builtIn.before, after: builtIn.after, language: 'js', exact: false },
    },
  ];
}

interface Caller {
  unit: Unit;
  callee: number;
  micros: number;
}

/** The program's own functions that call into a package, most time first. */
function callersOf(c: Case, row: number): Caller[] {
  const found = new Map<Unit, Caller>();
  for (const { frame, callee, micros } of callsInto(c, row).calls) {
    const unit = c.unitOf(frame);
    const known = unit && found.get(unit);
    if (known) known.micros += micros;
    else if (unit) found.set(unit, { unit, callee, micros });
  }
  return [...found.values()].sort((a, b) => b.micros - a.micros);
}

/** The call in a unit whose callee comes from the package. */
function callIn(c: Case, unit: Unit, name: string): Node | null {
  const { file } = unit;
  if (!file) return null;
  return (
    c
      .nodes(unit)
      .find(
        (node) =>
          isCall(node) && calleeName(node) !== '' && packageBehind(c, file, node.callee)?.name === name,
      ) ?? null
  );
}
