import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const built = resolve(import.meta.dirname, 'obj/page');
const served = resolve(import.meta.dirname, '../Api/wwwroot');

/** Compresses every asset once, then puts the whole page where the API serves it from: a build that fails half-way changes nothing there. */
function deliver(): Plugin {
  return {
    name: 'deliver',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        for (const file of readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(js|css|svg)$/.test(name))) {
          const content = readFileSync(join(built, file));
          writeFileSync(join(built, `${file}.br`), brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }));
          writeFileSync(join(built, `${file}.gz`), gzipSync(content, { level: 9 }));
        }
        rmSync(served, { recursive: true, force: true });
        renameSync(built, served);
      },
    },
  };
}

export default defineConfig({
  plugins: [react(), deliver()],
  // the API writes a fresh one into each answer
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: built,
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    reportCompressedSize: false,
  },
  worker: { format: 'es' },
  server: {
    port: 5281,
    proxy: Object.fromEntries(['/api', '/openapi', '/health'].map((path) => [path, process.env.AFTERSALES_API ?? 'http://127.0.0.1:5280'])),
  },
});
