import type { Case } from '../case/case.ts';
import {
  type CallNode,
  calleeName,
  functionName,
  receiverOf,
  type SourceFile,
  textOf,
} from '../facts/syntax.ts';

/** How loggers say whether a level is on. */
const LIBRARIES: Record<string, (logger: string, level: string) => string> = {
  pino: (logger, level) => `${logger}.isLevelEnabled('${level}')`,
  winston: (logger, level) => `${logger}.isLevelEnabled('${level}')`,
  log4js: (logger, level) => `${logger}.isLevelEnabled('${level}')`,
  bunyan: (logger, level) => `${logger}.level() <= ${{ trace: 10, debug: 20, info: 30 }[level] ?? 20}`,
  loglevel: (logger, level) => `${logger}.getLevel() <= ${logger}.levels.${level.toUpperCase()}`,
};

const ASKS = /^(is\w*Enabled|isLevel\w*|levelEnabled|enabled|shouldLog|isOn)$/;

/** A test of the level of a log call: the library's, or that of the program's own logger; null where none is seen. */
export function levelTest(c: Case, file: SourceFile, call: CallNode): string | null {
  const receiver = receiverOf(call);
  if (!receiver) return null;
  const logger = textOf(file, receiver);
  const level = calleeName(call);
  for (const { package: name, file: seen } of c.units) {
    if (name && LIBRARIES[name]) return LIBRARIES[name](logger, level);
    const own = seen?.functions.find((fn) => ASKS.test(functionName(seen, fn)));
    if (seen && own && seen.functions.some((fn) => functionName(seen, fn) === level))
      return `${logger}.${functionName(seen, own)}(${own.params.length > 0 ? `'${level}'` : ''})`;
  }
  return null;
}
