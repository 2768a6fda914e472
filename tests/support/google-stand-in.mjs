/**
 * Loaded into clasp's own process (NODE_OPTIONS=--import …): whatever it wants to say to Google goes to the stand-in at
 * STAND_IN instead; nothing leaves this computer. With STAND_IN=none there is no network at all.
 */
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';

const port = process.env.STAND_IN;

function request(...args) {
  const options = args.find((arg) => typeof arg === 'object' && arg !== null && !(arg instanceof URL)) ?? {};
  const url = args[0] instanceof URL || typeof args[0] === 'string' ? new URL(args[0]) : null;
  const answer = args.find((arg) => typeof arg === 'function');
  const { agent: _agent, ...rest } = options;
  return http.request(
    {
      ...rest,
      protocol: 'http:',
      host: port === 'none' ? 'no-such-host.invalid' : '127.0.0.1',
      hostname: port === 'none' ? 'no-such-host.invalid' : '127.0.0.1',
      port: port === 'none' ? 80 : Number(port),
      path: url === null ? options.path : url.pathname + url.search,
    },
    answer,
  );
}

https.request = request;
syncBuiltinESMExports();
