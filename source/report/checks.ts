import { line } from '../format/visible.ts';
import { markdown } from './escape.ts';

/** A goal, or the baseline, as it was found. */
export interface Checked {
  /** What was asked: `self(parseRow) <= 10%`. */
  goal: string;
  state: 'held' | 'broken' | 'unknown';
  /** What was found, without a full stop. */
  found: string;
  /** Where the function of the goal stands, for annotations; null where it is none, or its file is not below the directory. */
  place: { path: string; line: number | null } | null;
}

/** For a terminal: a line each. */
export const checksText = (checks: readonly Checked[]): string =>
  checks.map(({ goal, state, found }) => line(`${LABEL[state]}  ${goal}: ${found}`)).join('');

const LABEL = { held: 'held   ', broken: 'BROKEN ', unknown: 'UNKNOWN' };

/** For a pull request, and for the summary of a step. */
export function checksMarkdown(checks: readonly Checked[]): string {
  const broken = checks.filter(({ state }) => state !== 'held').length;
  const mark = { held: '✓ held', broken: '✗ broken', unknown: '? unknown' };
  return `${[
    `## Performance goals: ${checks.length - broken} of ${checks.length} held`,
    '',
    '| goal | | measured |',
    '| --- | --- | --- |',
    ...checks.map(({ goal, state, found }) => `| ${markdown(goal)} | ${mark[state]} | ${markdown(found)} |`),
  ].join('\n')}\n`;
}

/** GitHub's workflow commands: an annotation, at the line where there is one, for each goal that is not held. */
export function checksGithub(checks: readonly Checked[]): string {
  const lines = checks.map(({ goal, state, found, place }) => {
    const text = `${goal}: ${found}`;
    if (state === 'held') return `${LABEL.held}  ${text.replace(/\r?\n/g, ' ')}`;
    const properties = [
      ...(place ? [`file=${property(place.path)}`] : []),
      ...(place?.line ? [`line=${place.line}`] : []),
      `title=${property(`Performance goal ${state}`)}`,
    ];
    return `::error ${properties.join(',')}::${data(text)}`;
  });
  return lines.map((line) => `${line}\n`).join('');
}

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** JUnit's XML, which most CI systems show: a broken goal is a failure, an unknown one an error. */
export function checksJunit(checks: readonly Checked[], name: string): string {
  const count = (state: Checked['state']) => checks.filter((one) => one.state === state).length;
  const cases = checks.map(({ goal, state, found, place }) => {
    const file = place ? ` file="${xml(place.path)}"${place.line ? ` line="${place.line}"` : ''}` : '';
    const open = `  <testcase classname="culprit" name="${xml(goal)}"${file}`;
    if (state === 'held') return `${open}/>`;
    const kind = state === 'broken' ? 'failure' : 'error';
    return `${open}>\n    <${kind} message="${xml(found)}"/>\n  </testcase>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuite name="${xml(name)}" tests="${checks.length}" failures="${count('broken')}" errors="${count('unknown')}">`,
    ...cases,
    '</testsuite>',
    '',
  ].join('\n');
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const xml = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => ENTITIES[char]).replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd]/g, '�');
