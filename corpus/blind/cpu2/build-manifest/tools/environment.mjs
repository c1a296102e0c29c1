import { execFileSync } from "node:child_process";

export const runtimeVersion = () =>
    execFileSync(process.execPath, ["--version"], { encoding: "utf8" }).trim().replace(/^v/, "");

export const platformTag = () => `${process.platform}-${process.arch}`;
