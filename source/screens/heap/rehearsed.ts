import { ZOOMING } from '../rehearse.ts';

/** All screens with what is done most on each, as for a profile. Answers that they ask for do not come. */
export const REHEARSED = [
  ...['0', '4', ...ZOOMING, 'up', 'left', 'escape', '0'],
  ...['1', '2', 'down', 'pagedown', 's', 'S', '.', 'up', '.', '3', 'down', 'space', 'up', 'pagedown'],
  ...['5', 'tab', 'down', '6', 'tab', 'down', 'r', '1'],
];
