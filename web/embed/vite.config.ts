/** Builds the calendar element for other sites into one file, `dist/embed/v1.js`; runs after the web's own build, which empties `dist`. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at('.'),
  build: {
    outDir: at('../../dist/embed'),
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: {
      input: at('tilava-kalenteri.ts'),
      output: { format: 'es', entryFileNames: 'v1.js' },
    },
  },
});
