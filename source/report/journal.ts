import { visible } from '../format/visible.ts';
import { markdown } from './escape.ts';

/** A change that was tried, and what two recordings say of it. */
export interface Entry {
  /** `2026-11-25` */
  date: string;
  /** What was changed, in the words of who did. */
  what: string;
  /** Before and after in one line; the method's steps quote it. */
  measured: string;
  /** More of it, a line each. Markdown. */
  details: readonly string[];
  /** What was expected of it, in the words of who did. */
  hypothesis?: string;
  /** Of the repository, after the change; `dirty` where it is not committed. */
  commit?: { id: string; dirty: boolean } | null;
  /** What the measurement says: `changed`, `no change found`, `proven`, … */
  verdict: string;
  /** What was made of it; left out where that is still open. */
  decision?: 'kept' | 'reverted';
}

const TITLE = '# Performance journal';
const HEAD = /^## \d{4}-\d\d-\d\d: (.+)$/;

/** The journal with one entry more; null where `journal` is some other text. An empty one is begun. */
export function withEntry(journal: string, entry: Entry): string | null {
  const begun =
    journal.trim() === '' ? `${TITLE}\n\nEvery change that was tried, and what it brought.\n` : journal;
  if (!begun.startsWith(TITLE)) return null;
  const { date, what, measured, details, hypothesis, commit, verdict, decision } = entry;
  const lines = [
    measured,
    `verdict: ${verdict}`,
    ...(hypothesis ? [`hypothesis: ${markdown(oneLine(hypothesis))}`] : []),
    ...(commit
      ? [`commit: ${commit.id.slice(0, 12)}${commit.dirty ? ', with changes that are not committed' : ''}`]
      : []),
    ...details,
    `decision: ${decision ?? 'open'}`,
  ];
  return `${begun.trimEnd()}\n\n## ${date}: ${oneLine(what)}\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`;
}

/** What was tried so far, oldest first: a line each. Null where the text is no journal. */
export function triesIn(journal: string): string[] | null {
  if (!journal.startsWith(TITLE)) return null;
  const tries: string[] = [];
  let what: string | null = null;
  for (const line of journal.split(/\r?\n/)) {
    const head = HEAD.exec(line);
    if (head) what = head[1];
    else if (what !== null && line.startsWith('- ')) {
      tries.push(visible(`${what}: ${line.slice(2)}`));
      what = null;
    }
  }
  return tries;
}

const oneLine = (text: string) => visible(text.replace(/\s+/g, ' ').trim());
