import module from 'node:module';

// Most of a start is compiling what is the same every time (Node 22.1 and later keep it; it must be asked for before anything is loaded).
module.enableCompileCache?.();
const { main } = await import('./source/commands/main.ts');
process.exitCode = await main(process.argv.slice(2));
