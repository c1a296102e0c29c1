import { nameOf } from '../../cpu/query.ts';
import { template } from '../edit.ts';
import { type Candidate, type Rule, shareEvidence, sourceEvidence, unitEvidence, worth } from '../rule.ts';
import { calleeName, isCall, receiverOf, textOf } from '../syntax.ts';
import { repetition, statementOf } from './sites.ts';

const LOGGERS =
  /^(console|log|logger|debug|winston|pino|bunyan|this\.log|this\.logger|ctx\.log|req\.log|request\.log|this\.#log(ger)?)$/i;
const METHODS = /^(log|info|warn|error|debug|trace|verbose|silly|dir|table|fatal)$/;

/** Log lines made where the program is busiest: formatting and a synchronous write each. */
export const hotLogging: Rule = {
  name: 'hot-logging',
  strategy: 'batching',
  needs: ['samples', 'source'],
  find(c) {
    const found: Candidate[] = [];
    const { frames, strings } = c.model.recording;
    const outputs = (frame: number) =>
      /^node:internal\/(console|util\/(inspect|debuglog)|tty|bootstrap\/switches)/.test(
        strings[frames.url[frame]],
      ) ||
      /^(writeUtf8String|writev|writeBuffer|formatWithOptions|inspect)$/.test(nameOf(c.model, frame)) ||
      METHODS.test(nameOf(c.model, frame)) ||
      /^(winston|pino|bunyan|debug|log4js|loglevel|signale|consola)$/.test(c.unitOf(frame)?.package ?? '');
    for (const unit of c.own(0.1)) {
      const call = c.nodes(unit).find((node) => {
        if (!isCall(node)) return false;
        const receiver = receiverOf(node);
        const named = receiver
          ? LOGGERS.test(textOf(unit.file, receiver)) && METHODS.test(calleeName(node))
          : /^(log|debug|logger)$/.test(calleeName(node));
        return named && repetition(c, unit, node) !== null;
      });
      if (!call || !isCall(call)) continue;
      const micros = Math.max(
        c.timeUnder(unit, (frame) => c.unitOf(frame) !== unit && outputs(frame)),
        Math.min(unit.self, c.timeIn(unit.file, call)),
      );
      if (!worth(c, micros, 0.15)) continue;
      const again = repetition(c, unit, call)!;
      const text = textOf(unit.file, call.callee);
      found.push({
        unit,
        title: `${unit.label.name} logs ${again.text}: ${text} is where its time goes`,
        micros,
        confidence: 0.88,
        evidence: [
          shareEvidence(c, 'total', micros, `is in ${text} and what it calls`),
          sourceEvidence(unit.file, call, `formats and writes ${again.text}`),
          ...unitEvidence(c, unit),
        ],
        place: { file: unit.file, node: statementOf(unit.file, call) },
        level: 'cause',
        proposal:
          'Log less here (a summary after the loop, a level that is off in production and is tested before the message is built), or gather lines and write them together; to a file or pipe, a logger with its own thread or buffer.',
        tradeOffs: [
          'Lines gathered but not yet written are lost in a crash: flush on exit and on error.',
          'Less detail when something goes wrong: keep a sample, or a switch.',
        ],
        code: template(
          unit.file,
          statementOf(unit.file, call),
          `// Gathered, and written together:\nconst lines = [];\n// in the loop:\nlines.push(line);\nif (lines.length >= 500) {\n  process.stdout.write(lines.join('\\n') + '\\n');\n  lines.length = 0;\n}`,
        ),
      });
    }
    // The innermost function with the log line, not those above it whose total contains it.
    return found;
  },
};
