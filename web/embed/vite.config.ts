/**
 * Builds what other sites load, `dist/embed/*.js`: the calendar element, the script around frames, the one in them, and
 * that of screens. Each is built by itself and so is one file, though they share parts. Runs after the web's own build,
 * which empties `dist`.
 */
import { fileURLToPath } from 'node:url';
import { defineConfig, type EnvironmentOptions } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const script = (name: string, path: string): EnvironmentOptions => ({
  consumer: 'client',
  build: {
    outDir: at('../../dist/embed'),
    emptyOutDir: false,
    target: 'es2022',
    minify: true,
    rolldownOptions: {
      input: { [name]: at(path) },
      output: { format: 'es', entryFileNames: '[name].js' },
    },
  },
});

export default defineConfig({
  root: at('.'),
  environments: {
    element: script('v1', 'tilava-calendar.ts'),
    around: script('frame-v1', 'frame-v1.ts'),
    inside: script('inside-v1', 'inside-v1.ts'),
    screen: script('screen-v1', 'screen-v1.ts'),
  },
  builder: {
    buildApp: async (builder) => {
      for (const name of ['element', 'around', 'inside', 'screen']) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
});
