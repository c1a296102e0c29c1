import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { CpuModel } from '../cpu/model.ts';
import { diagnoseInBackground } from '../diagnose/case/background.ts';
import { SourceReader } from '../files/reader.ts';
import { notStarted } from '../load/errors.ts';
import type { OpenedProfile } from '../load/open.ts';
import type { Showing } from '../screens/app.tsx';
import type { ProfileWorld } from '../screens/cpu/state.ts';
import type { TerminalWorld } from '../screens/session.ts';
import type { SuspendTerminal } from '../screens/suspend.ts';
import { writeReport } from './export.ts';
import { laboratory } from './laboratory.ts';
import { send } from './send.ts';
import { stopUntilResumed } from './signals.ts';
import { growthIn, sizesIn } from './sizes.ts';

/** What a session may ask of the program around it. */
export interface Host {
  ended: AbortSignal;
  sourceRoots: string[];
  editor?: string;
  /** The terminal for somebody else, the mouse off; then all is drawn again. */
  lend: SuspendTerminal;
  another(): void;
  quit(): void;
}

/** What is on the screen, and how to let go of it. */
export interface Shown {
  session: Showing;
  close(): void;
}

/** What is known of an investigation besides its recordings. */
interface Investigated {
  baseline?: CpuModel;
  allocation?: CpuModel;
  /** Changes tried so far, a line each. */
  tries?: readonly string[];
  /** The file that what is tried now is added to. */
  journal?: string;
  /** Directory of `record --sizes` that the recording is from. */
  growth?: string;
}

/** The world of a profile's screens: views, diagnosis, source, and what every session asks of the terminal. */
export function makeWorld(
  opened: readonly OpenedProfile[],
  host: Host,
  { tries = [], journal, growth, ...beside }: Investigated = {},
): ProfileWorld {
  const journalled = [...tries];
  const sources = sourceReader(
    host,
    opened.map(({ model }) => model.recording),
  );
  return {
    ...terminalWorld(sources, host),
    derive: (slot, view) => opened[slot].derive(view),
    async diagnose(model, where) {
      const start = { model, roots: host.sourceRoots, ...beside };
      const found = await diagnoseInBackground(start, host.ended, where);
      const sizes = growth === undefined ? null : sizesIn(growth);
      if (!sizes) return found;
      const { withGrowth } = await import('../diagnose/growth.ts');
      return {
        ...found,
        findings: withGrowth(
          found.findings,
          await growthIn(sizes, {
            signal: host.ended,
            roots: host.sourceRoots,
          }),
          model,
        ),
      };
    },
    async method(slots, index) {
      const { diagnosed, findings, goals, pinned } = slots[index];
      const { method } = await import('../diagnose/method.ts');
      return method(diagnosed, findings ?? [], {
        goals,
        pinned,
        baseline: beside.baseline,
        journal: journalled,
      });
    },
    async source(_, { url, line, column }) {
      return sources.read(url, line, column) ?? noSource(sources, url);
    },
    laboratory: laboratory(host.ended, { journal, tried: (line) => journalled.push(line) }),
    exportReport(slots, index, findings, path, force) {
      const { diagnosed, levers, method } = slots[index];
      return writeReport(diagnosed, { findings, levers }, method, path, force);
    },
  };
}

/** The reader of source that recordings name, within the folders near them (`Scope`). */
export function sourceReader({ sourceRoots: roots }: Host, recordings: readonly Named[]): SourceReader {
  const sources = new SourceReader({ roots, recordings: recordings.map(({ file }) => file) });
  for (const recording of recordings) sources.learn(recording);
  return sources;
}

type Named = { file: string } & Parameters<SourceReader['learn']>[0];

/** Why there is no source to see, and the way to it, in a line. */
function noSource(sources: SourceReader, url: string): string {
  if (url === '') return 'No source location';
  if (url.startsWith('node:')) return "Node's own code: its source is not on disk";
  const root = sources.rootFor(url);
  return root === null
    ? `Source not found · try --source-root DIR · read below ${sources.folders.join(', ')}`
    : `Source outside this project · pass --source-root ${root}`;
}

/** What every session asks of the terminal. */
export function terminalWorld(
  sources: SourceReader,
  { lend, another, quit, editor: chosen }: Host,
): TerminalWorld {
  return {
    async edit({ url, line, column }) {
      const source = sources.read(url, line, column);
      if (!source) return noSource(sources, url);
      if (!existsSync(source.path)) return `${source.path} is only in the source map`;
      const editor = chosen || process.env.VISUAL || process.env.EDITOR || 'vi';
      const [command, ...args] = editor.split(' ').filter(Boolean);
      let failed: string | null = null;
      await lend(() => {
        const { error } = spawnSync(command, [...args, ...editorArguments(command, source.path, line)], {
          stdio: 'inherit',
        });
        if (error) failed = notStarted(command, error);
      });
      return failed;
    },
    write: send,
    suspend: () => lend(stopUntilResumed),
    another,
    redraw: () => {
      void lend(() => {});
    },
    quit,
  };
}

function editorArguments(command: string, path: string, line: number | null): string[] {
  const name = command.replace(/^.*[\\/]/, '').replace(/\.(exe|cmd)$/, '');
  if (/^(code|codium|code-insiders|cursor|windsurf)$/.test(name))
    return ['--goto', line ? `${path}:${line}` : path];
  if (/^(subl|hx|helix|zed|micro)$/.test(name)) return [line ? `${path}:${line}` : path];
  return line ? [`+${line}`, path] : [path];
}
