import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The desk and GraphQL share one origin, as behind a proxy in production. That needs no CORS and no entry in PUBLIC_ORIGINS. The proxy keeps the
// page's own Host, because the server compares it with the Origin of a WebSocket.
const proxy = {
  '/graphql': {
    target: process.env['AGENT_GATEWAY_GRAPHQL'] ?? 'http://127.0.0.1:4000',
    ws: true,
    changeOrigin: false,
  },
  // The demo controls, if `npm run desk` serves the page.
  ...(process.env['AGENT_DESK_DEMO'] !== undefined && {
    '/demo': { target: process.env['AGENT_DESK_DEMO'], changeOrigin: false },
  }),
};

export default defineConfig({
  plugins: [react()],
  // The kit is a linked folder here. Its hooks must use the desk's own React.
  resolve: { dedupe: ['react'] },
  build: { target: 'es2022', rolldownOptions: { input: ['index.html', 'small/index.html'] } },
  server: { proxy },
  preview: { proxy },
});
