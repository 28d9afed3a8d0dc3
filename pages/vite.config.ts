import preact from "@preact/preset-vite";
import { defineConfig } from "vite";

// The server answers for the interface while the pages are worked on: npm run dev
const server = process.env.DETENTE_SERVER ?? "http://127.0.0.1:8765";

export default defineConfig({
  plugins: [preact()],
  build: {
    outDir: "../src/detente/serve/pages",
    emptyOutDir: true,
    target: "es2022",
    // Its markup would be an inline script, which the security policy forbids.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  server: { proxy: { "/api": server } },
});
