/** Where the process begins: prepares the loading of modules, then runs the server. */
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import './bootstrap/loading.mjs';

// Compiled modules, our stripped TypeScript among them, are found again at the next start; where nothing can be
// written, the start takes a moment longer.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/tilava', import.meta.url)));

const { run } = await import('./serve.ts');
await run();
