import { ZOOMING } from '../rehearse.ts';

/** All screens with what is done most on each: rehearsed for a tree on which a first key would be late. */
export const REHEARSED = [
  ...['0', '3', ...ZOOMING, 'up', 'left', 'escape', '0', '3', 't', 'down', 'right', 'enter', 'escape', 't'],
  ...['1', 'right', 'left', '2', 'down', 'space', 'pagedown', 'up', 'i', 'down', 'space', 'pageup', 'i'],
  ...['4', 'down', 's', 'S', 'pagedown', '5', 'down', '6', 'tab', 'down', 'r', 'down', '1'],
];
