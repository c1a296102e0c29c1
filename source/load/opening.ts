import { type Opened, openRecording, type Progress } from './open.ts';

/** A recording on its way: begun before anybody watches, so that its progress is kept to be asked for. */
export interface Opening {
  path: string;
  progress: Progress;
  result: Promise<Opened[]>;
  abort(): void;
}

export function beginOpening(path: string, roots: readonly string[] = []): Opening {
  const controller = new AbortController();
  const opening: Opening = {
    path,
    progress: { phase: 'opening', bytes: 0, total: null },
    result: openRecording(path, {
      roots,
      signal: controller.signal,
      onProgress: (progress) => {
        opening.progress = progress;
      },
    }),
    abort: () => controller.abort(),
  };
  // Whoever awaits the result hears of its failure; until then it must not end the process.
  opening.result.catch(() => {});
  return opening;
}
