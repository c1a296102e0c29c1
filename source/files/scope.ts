import { existsSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, resolve, sep } from 'node:path';

/**
 * The folders below which source may be read. A recording can name any file of this machine, and screens and reports quote what they read:
 * so only files near the user or near the recording are, and those that the user names.
 */
export class Scope {
  /** As a user names them, absolute. */
  readonly folders: readonly string[];
  /** Those of them that are near, the working directory's first. */
  readonly near: readonly string[];
  private readonly real: readonly string[];
  private readonly known = new Map<string, boolean>();

  /**
   * @param recordings files whose folders are near
   * @param roots folders of `--source-root`
   */
  constructor(recordings: readonly string[], roots: readonly string[]) {
    const near = ['.', ...recordings.map((file) => dirname(file))].map((folder) =>
      repositoryOf(resolve(folder)),
    );
    this.near = [...new Set(near)];
    this.folders = [...new Set([...near, ...roots.map((root) => resolve(root))])];
    this.real = this.folders.flatMap((folder) => real(folder) ?? []);
  }

  /** Whether a file lies below one of the folders, wherever links lead. */
  holds(path: string): boolean {
    let holds = this.known.get(path);
    if (holds === undefined) {
      const at = real(path);
      holds =
        at !== null &&
        this.real.some((folder) => at.startsWith(folder.endsWith(sep) ? folder : folder + sep));
      this.known.set(path, holds);
    }
    return holds;
  }
}

/**
 * The repository that a folder is in: of a workspace the packages beside it, and those that are installed above. The folder itself
 * where it is in none, or the whole home directory is one.
 */
function repositoryOf(folder: string): string {
  const home = homedir();
  for (let at = folder; dirname(at) !== at && at !== home; at = dirname(at))
    if (existsSync(resolve(at, '.git'))) return at;
  return folder;
}

function real(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}
