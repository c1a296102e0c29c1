// Thresholds that several rules and facts ask for the same reason. What is one rule's own stands with it.

/** Of the wall time: a program that is idle so long mostly waits, and what it waits in may never be sampled. */
export const MOSTLY_IDLE = 0.7;

/** Of the wall time: a program that is idle for less has other worries than what it waits for. */
export const OFTEN_IDLE = 0.4;

/** Tasks of the event loop from which on what happens in each turn can be told from what happens once. */
export const ENOUGH_TASKS = 6;

/** Microseconds of a task that others notice to wait behind: what browsers call a long task. */
export const LONG_TASK = 50_000;

/** Of a function's time: a caller below this says nothing of how it is used. */
export const MINOR_CALLER = 0.05;

/** Of a function's time: its known callers have to account for so much before what they do holds of every call. */
export const MOST_OF_CALLS = 0.6;

/** Of CPU time: a recursion that takes so much is over a graph, since a tree so large would take its time to make as well. */
export const TOO_MUCH_FOR_TREE = 0.5;

/** Of a lever's time: another that holds so much of it tells of the same. */
export const MOST_OF_LEVER = 0.8;
