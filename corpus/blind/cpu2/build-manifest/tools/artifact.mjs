import { createHash } from "node:crypto";
import { platformTag, runtimeVersion } from "./environment.mjs";

export function describe(artifact) {
    const sha = createHash("sha256").update(artifact.content).digest("hex");
    return {
        name: artifact.name,
        bytes: artifact.content.length,
        sha,
        builtWith: `node ${runtimeVersion()}`,
        platform: platformTag(),
        tag: `${artifact.name.replace(/\W+/g, "-")}@${sha.slice(0, 8)}`,
    };
}
