// What names mean by convention, where the code itself does not say it: one table for all rules that go by a name.

/** A logger, as the text in front of its method: `console`, `this.log`, `winston`. */
export const isLogger = (text: string): boolean =>
  /^(console|debug|winston|pino|bunyan)$|(^|[.#])_?log(ger)?$/i.test(text);

/** A function that logs by itself: `log(…)`. */
export const isLogFunction = (name: string): boolean => /^(log|debug|logger)$/.test(name);

export const isLogMethod = (name: string): boolean =>
  /^(log|info|warn|error|debug|trace|verbose|silly|dir|table|fatal)$/.test(name);

/** A level that is off where nobody looks for a fault. */
export const isQuietLevel = (name: string): boolean => /^(debug|trace|verbose|silly|info)$/.test(name);

export const isLoggerPackage = (name: string): boolean =>
  /^(winston|pino|bunyan|debug|log4js|loglevel|signale|consola)$/.test(name);

/** What frameworks and their users call what a request brings. */
export const isRequest = (name: string): boolean => /^(c|ctx|context|req|request|event|evt)$/i.test(name);

/** The state that a reducer gets, and what it is to do with it. */
export const isReducedState = (name: string): boolean =>
  /^(state|acc|accumulator|prev|previous|draft|model|store)$/i.test(name);

export const isReducerAction = (name: string): boolean =>
  /^(action|event|msg|message|command|evt)$/i.test(name);

/** What hangs below a node of a tree: each is reached once. */
export const isOfTree = (name: string): boolean =>
  /^(children|childNodes|kids|replies|subtrees|branches|items)$/i.test(name);

/** A call that waits for a fixed time, or for several things at once: the waiting is meant. */
export const isMeantToWait = (name: string): boolean =>
  /^(sleep|delay|wait|setTimeout|pause|all|allSettled|race)$/i.test(name);

/** A call of which the next must not begin before it has ended: a stream's place, a lock, a transaction. */
export const keepsOrder = (name: string): boolean =>
  /^(write|read|next|acquire|lock|release|drain|send|exec|begin|commit|rollback)$/i.test(name);

/** A call that changes something, waits on purpose or holds others off, by how its name begins: meant to come one after the other. */
export const isOneAfterTheOther = (name: string): boolean =>
  /^(sleep|delay|wait|setTimeout|pause|all|allSettled|any|race|next|read|write|acquire|lock|connect|open|begin|commit|rollback|save|store|insert|update|upsert|delete|remove|create|add|put|post|push|send|publish|set|apply|run|exec|execute|login|start|stop|init|close|flush|import|json|text|arrayBuffer|formData|blob)(?=[A-Z_]|$)/.test(
    name,
  );

/** A connection, page or reader, as the text in front of its method: it answers one question at a time. */
export const answersOneAtATime = (text: string): boolean =>
  /(^|[.#])(tx|trx|transaction|client|conn|connection|page|browser|reader|iterator)$/i.test(text);

/** A function that gives a promise. */
export const givesPromiseByName = (name: string): boolean =>
  /^(then|catch|finally|fetch|all|race|any|allSettled|resolve|reject)$|Async$/.test(name);

/** What each request, call or moment has of its own. */
export const isOfOneMoment = (name: string): boolean =>
  /^(request|req|trace|span|correlation|invocation|transaction)_?(id|uuid|no|number|key)$|^(nonce|now|timestamp|requestedAt|receivedAt|requestTime|hrtime)$/i.test(
    name,
  );

/** What tells one thing from all others, as the text of an expression. */
export const isOfOneThing = (text: string): boolean =>
  /(^|\.|_)(id|uuid|key|index|idx|seq|number|no|row|line|position|i)$|[a-z](Id|Uuid|Index|No|Number)$/.test(
    text,
  );

/** What things are looked up by, and no text to search in. */
export const isKey = (name: string): boolean => /(^|[a-z_])(id|Id|ID|key|Key|uuid|sku)$/.test(name);

/** What has few values wherever it comes from: people ask for the years, months and languages that there are. */
const IN_USE: readonly [RegExp, number][] = [
  [/^(day|week)OfWeek$|^weekday$|^dow$/i, 7],
  [/^month(Index|Number)?$/i, 12],
  [/^hours?$/i, 24],
  [/^(minutes?|seconds?)$/i, 60],
  [/^((fiscal|calendar|school|tax)_?)?year$/i, 80],
  [/^(lang|language|locale|lng)(Code|Tag)?$/i, 60],
  [/^currency(Code)?$/i, 120],
  [/^(country(Code)?|timeZone|tz)$/i, 256],
];

/** How many values of a thing are in use; `Infinity` where its name does not say. */
export const valuesInUse = (name: string): number => IN_USE.find(([of]) => of.test(name))?.[1] ?? Infinity;

/** A text, and no list, as the text of an expression. */
export const isTextByName = (text: string): boolean =>
  /(te?xt|str|source|src|input|line|content|html|body|url|uri|path|name|key|code|message|value|data|buffer|word|^s)$/i.test(
    text,
  );

/** What a library takes apart, of an object that it is handed: `source` of `graphql({ schema, source })`. */
export const isSourceText = (name: string): boolean =>
  /^(source|query|template|text|document|pattern)$/.test(name);

/** Chance, also of a generator of the program's own. */
export const isRandom = (text: string): boolean => /ra?nd/i.test(text);

/** The whole address of a request. */
export const isAddress = (text: string): boolean => /\.(url|originalUrl|href)$/.test(text);

/** A client of a database, as the text in front of its method. */
export const isDatabaseClient = (text: string): boolean =>
  /(^|\.|#)_?(db|database|pool|client|conn|connection|prisma|knex|redis|sequelize|pg|mongo|collection|trx|tx|sql|session|em|entityManager|repo|repository|store)$/i.test(
    text,
  ) || /^this\.(db|pool|client|prisma|redis)\b/.test(text);
