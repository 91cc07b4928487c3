import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/** `npm run dev` beside a running `./ecoplan up`: log in there, work here. */
const gateway = process.env.ECOPLAN_GATEWAY ?? 'http://localhost:8080'

export default defineConfig({
  base: '/console/',
  plugins: [react()],
  server: {
    proxy: Object.fromEntries(
      ['/api', '/me', '/parts', '/login', '/logout', '/public', '/assets'].map((path) => [path, gateway]),
    ),
  },
  build: {
    chunkSizeWarningLimit: 1200,
    rollupOptions: {
      output: {
        manualChunks: {
          react: ['react', 'react-dom', 'react-router', '@tanstack/react-query', 'i18next', 'react-i18next'],
          charts: ['echarts/core', 'echarts/charts', 'echarts/components', 'echarts/renderers'],
        },
      },
    },
  },
  test: { environment: 'jsdom', setupFiles: ['src/testing/setup.ts'] },
})
