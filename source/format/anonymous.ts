/** Functions without a name: what they are called, and whether a name is none. */

/** As V8's profiles show them in DevTools; in the files themselves their name is empty. */
export const ANONYMOUS = '(anonymous)';

export const isAnonymous = (name: string): boolean => name === '' || name === ANONYMOUS;
