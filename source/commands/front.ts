import type { Opening } from '../load/opening.ts';
import type { ThemeName } from '../paint/theme.ts';
import type { Loading } from '../screens/loading.ts';
import type { Look, Progress } from '../screens/picker.ts';
import type { InputEvent, SessionLook } from '../screens/state.ts';
import { load, type ShowOptions } from './show.ts';
import type { Host, Shown } from './world.ts';

export interface FrontOptions extends ShowOptions {
  mouse: boolean;
  /** What is shown first, where that is made of recordings that are read already. */
  made?(host: Host, look: SessionLook): Shown;
}

/** What the user has in front: a session, in whose place the next comes once it is loaded, or a picker over it. */
export class Front {
  /** The picker is in front. */
  picking: boolean;
  private shown: Shown | null = null;
  private look: Look;
  private made: FrontOptions['made'];
  private readonly early: Opening[];
  private readonly options: FrontOptions;

  constructor(picking: boolean, early: Opening[], options: FrontOptions, look: Look) {
    this.picking = picking;
    this.early = early;
    this.options = options;
    this.made = options.made;
    this.look = look;
  }

  get session(): Shown['session'] | null {
    return this.shown?.session ?? null;
  }

  get hasMouse(): boolean {
    return this.session?.get().mouse ?? this.options.mouse;
  }

  setTheme(theme: ThemeName): void {
    this.look = { ...this.look, theme };
    this.session?.dispatch({ type: 'theme', theme });
  }

  /** Mouse and the like: the session's, where no picker lies over it. */
  dispatch(event: InputEvent): void {
    if (!this.picking) this.session?.dispatch(event);
  }

  /** Begins to load files; what comes of them takes the place of what is shown. */
  load(files: string[], size: SessionLook['size'], host: Host): Loading {
    const controller = new AbortController();
    const watch = { progress: { path: files[0], phase: 'opening', bytes: 0, total: null } as Progress };
    // What is still being read at the end is given up: nothing waits for it, and the process would.
    const signal = AbortSignal.any([controller.signal, host.ended]);
    const look = { ...this.look, size, mouse: this.hasMouse };
    const { made, options } = this;
    // Once: what is picked later is opened as ever.
    this.made = undefined;
    const loading = made
      ? Promise.resolve(made(host, look))
      : load(files, this.early, watch, signal, host, options, look);
    const result = loading.then((next) => {
      this.close();
      this.shown = next;
      const { session } = next;
      // After the first frame: what one came to see comes before what we have to say about it.
      setTimeout(() => session.diagnose().catch((error: Error) => session.complain(error)), 100);
      return session;
    });
    result.catch(() => {});
    return { result, progress: () => watch.progress, abort: () => controller.abort() };
  }

  close(): void {
    this.shown?.close();
  }
}
