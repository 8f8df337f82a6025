import { defineConfig } from 'vite';

export default defineConfig({
  // Bundled ahead, the script would look for its style sheet and its module beside the bundle.
  optimizeDeps: { exclude: ['stanceline'] },
});
