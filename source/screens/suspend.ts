/** Ink's `suspendTerminal`: hands the terminal over while `use` runs, then draws everything again. */
export type SuspendTerminal = (use: () => void | Promise<void>) => Promise<void>;
