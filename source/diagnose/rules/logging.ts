import { APP, NATIVE } from '../../cpu/model.ts';
import { nameOf, rowsOf } from '../../cpu/query.ts';
import type { Case, Unit } from '../case/case.ts';
import { LOADER } from '../case/loading.ts';
import { template } from '../code/edit.ts';
import { isLogFunction, isLogger, isLoggerPackage, isLogMethod, isQuietLevel } from '../facts/conventions.ts';
import { bindingOf, usesOf } from '../facts/names.ts';
import {
  type CallNode,
  calleeName,
  contains,
  descend,
  isCall,
  type Node,
  receiverOf,
  textOf,
} from '../facts/syntax.ts';
import {
  type Candidate,
  codeName,
  type Rule,
  shareEvidence,
  sourceEvidence,
  unitEvidence,
  worth,
} from '../rule.ts';
import { levelTest } from './log-level.ts';
import { type Repetition, repetition, type SourcedUnit, statementOf } from './sites.ts';

/** Frames that write, of Node and of its streams. */
const WRITES =
  /^(write|_write|writeSync|writev|writeBuffer|writeUtf8String|writeLatin1String|writeString|appendFileSync|writeFileSync|fsWrite\w*)$/;

/** Log lines made where the program is busiest: formatting and a synchronous write each. */
export const hotLogging: Rule = {
  name: 'hot-logging',
  strategy: 'batching',
  find(c) {
    const found: Candidate[] = [];
    for (const unit of c.own(0.1)) {
      const call = c.nodes(unit).find((node) => isLog(unit, node) && repetition(c, unit, node) !== null);
      if (!isCall(call)) continue;
      const again = repetition(c, unit, call)!;
      const built = unwritten(c, unit, call);
      const micros = built ?? loggingBelow(c, unit, call);
      if (!worth(c, micros, 0.15)) continue;
      found.push({
        unit,
        micros,
        place: { file: unit.file, node: statementOf(unit.file, call) },
        level: 'cause',
        ...(built === null ? written(c, unit, call, micros, again) : unheard(c, unit, call, micros, again)),
      });
    }
    return found;
  },
};

function isLog(unit: SourcedUnit, call: Node): boolean {
  if (!isCall(call)) return false;
  const receiver = receiverOf(call);
  return receiver
    ? isLogger(textOf(unit.file, receiver)) && isLogMethod(calleeName(call))
    : isLogFunction(calleeName(call));
}

/** Time in the logger itself, by the frames that the unit calls; a logger that is off has none. With them counts what the call's own lines take. */
function loggingBelow(c: Case, unit: SourcedUnit, call: CallNode): number {
  const { tree, functions } = c.model;
  const name = calleeName(call);
  const isConsole = textOf(unit.file, receiverOf(call) ?? call).startsWith('console');
  const isLogger = (frame: number) =>
    nameOf(c.model, frame).split('.').at(-1) === name || (isConsole && outputs(c, frame));
  let micros = 0;
  for (const frame of unit.frames)
    for (const row of rowsOf(c.model, frame))
      for (let at = row + 1; at < tree.end[row]; ) {
        const category = functions.category[tree.frame[at]];
        if (isLogger(tree.frame[at])) micros += tree.total[at] - loadedBelow(c, at);
        // Callbacks of the unit and what is native stand between.
        else if (c.unitOf(tree.frame[at]) === unit || category === NATIVE) {
          at++;
          continue;
        }
        at = tree.end[at];
      }
  if (micros === 0 || sharesLine(unit, call)) return micros;
  return micros + Math.min(unit.self, c.timeIn(unit.file, call));
}

/** Time below a row in which Node loads its own modules: the first line that is written does so, and no other. */
function loadedBelow({ model: { tree, recording } }: Case, row: number): number {
  const { frames, strings } = recording;
  let micros = 0;
  for (let at = row; at < tree.end[row]; ) {
    const isLoading = LOADER.test(strings[frames.url[tree.frame[at]]]);
    if (isLoading) micros += tree.total[at];
    at = isLoading ? tree.end[at] : at + 1;
  }
  return micros;
}

/** Whether other statements stand before a call on its line: the line's time may well be theirs. */
const sharesLine = ({ file }: SourcedUnit, call: CallNode): boolean =>
  file.text.slice(file.text.lastIndexOf('\n', call.start!) + 1, call.start!).includes(';');

function outputs(c: Case, frame: number): boolean {
  const { frames, strings } = c.model.recording;
  const name = nameOf(c.model, frame);
  // A function of the program that inspects is none that prints.
  if (c.model.functions.category[frame] === APP) return false;
  return (
    /^node:internal\/(console|util\/(inspect|debuglog)|tty|bootstrap\/switches)/.test(
      strings[frames.url[frame]],
    ) ||
    /^(writeUtf8String|writev|writeBuffer|formatWithOptions|inspect)$/.test(name) ||
    isLogMethod(name) ||
    isLoggerPackage(c.unitOf(frame)?.package ?? '')
  );
}

/** Time in which a message is built that nobody writes: its arguments cost, and no frame below writes anything. Null where it is written. */
function unwritten(c: Case, unit: SourcedUnit, call: CallNode): number | null {
  const receiver = receiverOf(call);
  if (!isQuietLevel(calleeName(call)) || (receiver && textOf(unit.file, receiver) === 'console')) return null;
  const { frames, strings } = c.model.recording;
  const makers = new Set(
    [...call.arguments, ...heldForIt(unit, call)].flatMap((one) =>
      descend(one).flatMap((node) => (isCall(node) ? calleeName(node) : [])),
    ),
  );
  if (makers.size === 0 && !call.arguments.some((one) => one.type === 'TemplateLiteral')) return null;
  const building = c.timeUnder(
    unit,
    (frame) =>
      c.unitOf(frame) !== unit &&
      (makers.has(nameOf(c.model, frame)) ||
        strings[frames.url[frame]].startsWith('node:internal/util/inspect')),
  );
  const writing = c.timeUnder(
    unit,
    (frame) =>
      WRITES.test(nameOf(c.model, frame)) ||
      /^node:(internal\/console|internal\/streams|tty)/.test(strings[frames.url[frame]]),
  );
  const logging = c.timeUnder(
    unit,
    (frame) => c.unitOf(frame) !== unit && nameOf(c.model, frame) === calleeName(call),
  );
  const micros = building + Math.min(unit.self, c.timeIn(unit.file, call));
  return writing < 0.05 * micros && logging < 0.3 * micros ? micros : null;
}

/** What locals hold that nothing but the message reads: `const answer = outline(data); log.debug(answer)`. */
function heldForIt({ file }: SourcedUnit, call: CallNode): Node[] {
  return call.arguments.flatMap((argument) =>
    descend(argument).flatMap((node): Node[] => {
      const binding = bindingOf(file, node);
      if (!binding?.init || binding.parameter || binding.node.type !== 'VariableDeclarator') return [];
      return usesOf(file, binding).every((use) => contains(binding.node, use) || contains(call, use))
        ? [binding.init]
        : [];
    }),
  );
}

type Told = Pick<Candidate, 'title' | 'confidence' | 'evidence' | 'proposal' | 'tradeOffs' | 'code'>;

function written(c: Case, unit: SourcedUnit, call: CallNode, micros: number, again: Repetition): Told {
  const text = textOf(unit.file, call.callee);
  const given = call.arguments.map((one) => textOf(unit.file, one)).join(', ');
  const line =
    call.arguments.length === 1 && call.arguments[0].type === 'TemplateLiteral' ? given : `format(${given})`;
  return {
    title: `${codeName(unit.label.name)} logs ${again.text}: most of its time is spent in \`${text}\``,
    confidence: 0.88,
    evidence: [
      shareEvidence(c, 'total', micros, `is spent in \`${text}\` and the functions it calls`),
      sourceEvidence(unit.file, call, `formats and writes ${again.text}`),
      ...unitEvidence(c, unit),
    ],
    proposal:
      'Log less here (a summary after the loop, or a level that is off in production and is tested before the message is built), or buffer lines and write them together; for a file or pipe, use a logger with its own thread or buffer.',
    tradeOffs: [
      'Buffered lines are lost in a crash: flush on exit and on error.',
      'Less detail when something goes wrong: keep a sample, or a switch to turn it on.',
    ],
    code: template(
      unit.file,
      statementOf(unit.file, call),
      `// Buffered (format is node:util's) and written together; write the rest at the end:\nconst lines = [];\n// here:\nlines.push(${line});\nif (lines.length >= 500) {\n  process.stdout.write(lines.join('\\n') + '\\n');\n  lines.length = 0;\n}`,
    ),
  };
}

function unheard(c: Case, unit: SourcedUnit, call: CallNode, micros: number, again: Repetition): Told {
  const { file } = unit;
  const text = textOf(file, call.callee);
  const level = calleeName(call);
  const test = levelTest(c, file, call);
  const statement = statementOf(file, call);
  return {
    title: `${codeName(unit.label.name)} builds a message for \`${text}\` ${again.text}, and nothing is written`,
    confidence: 0.88,
    evidence: [
      shareEvidence(c, 'total', micros, `is spent on building the arguments of \`${text}\``),
      sourceEvidence(file, call, `builds its message ${again.text}, whatever the level`),
      {
        metric: 'count',
        value: 0,
        unit: 'count',
        text: `no sample below ${codeName(unit.label.name)} writes anything: the level of \`${level}\` is off, or nearly always off`,
      },
      ...unitEvidence(c, unit as Unit),
    ],
    proposal: test
      ? `Test the level before the message is built: \`${test}\` in front of \`${text}\` costs almost nothing while the level is off.`
      : `Build the message only when it is written: pass \`${text}\` a function that the logger calls after it tests the level, or have the logger expose whether the level is on and test that first.`,
    tradeOffs: [
      'Calls inside the message no longer run while the level is off: they must have no effect that the program needs.',
      'One more line at each call; only the costly ones need it.',
    ],
    code: test
      ? template(file, statement, `if (${test}) {\n  ${textOf(file, statement)}\n}`)
      : template(
          file,
          statement,
          `${text}(() => ${call.arguments.length === 1 ? textOf(file, call.arguments[0]) : `[${call.arguments.map((one) => textOf(file, one)).join(', ')}]`});\n\n// In the logger, after its level test:\nconst text = typeof message === 'function' ? message() : message;`,
        ),
  };
}
