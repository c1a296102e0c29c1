import { parse, stringify } from 'yaml';

const defaults = { breaks: false, theme: 'light' };

export const load = (text) => ({ ...defaults, ...parse(text) });
export const save = (settings) => stringify(settings);
