/** The local Workspace, web: a site at an address of this machine, and of no other. */
import { type ServerType, serve } from '@hono/node-server';
import type { Hono } from 'hono';

export interface Served {
  /** "http://127.0.0.1:8420", without a slash at the end. */
  address: string;
  close: () => Promise<void>;
}

/** @param port 0 takes one that is free */
export function serveSite(site: Hono, port = 0): Promise<Served> {
  return new Promise((resolve, reject) => {
    const server: ServerType = serve({ fetch: site.fetch, hostname: '127.0.0.1', port }, (info) =>
      resolve({ address: `http://127.0.0.1:${info.port}`, close: () => closed(server) }),
    );
    server.once('error', reject);
  });
}

function closed(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    if ('closeAllConnections' in server) server.closeAllConnections();
    server.close(() => resolve());
  });
}
