export function* artifacts(count) {
    let s = 404;
    for (let n = 0; n < count; n++) {
        const content = Buffer.alloc(40_000 + ((n * 7919) % 60_000));
        for (let i = 0; i + 4 <= content.length; i += 4) {
            s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
            content.writeUInt32LE(s, i);
        }
        yield { name: `dist/chunk.${n}.js`, content: content.subarray(0, content.length - (n % 4)) };
    }
}
