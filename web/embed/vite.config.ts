/**
 * Builds what other sites load, `dist/embed/*.js`: the calendar element, the script around frames, and the one in
 * them, each in one file. Runs after the web's own build, which empties `dist`.
 */
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
      input: {
        v1: at('tilava-calendar.ts'),
        'frame-v1': at('frame-v1.ts'),
        'height-v1': at('height-v1.ts'),
        'screen-v1': at('screen-v1.ts'),
      },
      output: { format: 'es', entryFileNames: '[name].js' },
    },
  },
});
