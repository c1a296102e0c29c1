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
