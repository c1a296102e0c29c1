/** Whether a URL, as V8 has it, is of a file that counting can be put into. */
export const isFile = (url: string): boolean => url.startsWith('file://') || url.startsWith('/');
