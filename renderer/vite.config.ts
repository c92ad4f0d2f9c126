import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { oneLanguage } from "./one-language.ts";

export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  plugins: [oneLanguage(), react()],
  worker: { format: "es" },
  build: { outDir: "../dist/renderer", emptyOutDir: true, target: "es2023", assetsInlineLimit: 0, chunkSizeWarningLimit: 900 },
});
