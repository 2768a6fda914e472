/**
 * Loaded into clasp's own process (NODE_OPTIONS=--import …): whatever it wants to say to Google goes to the stand-in at
 * STAND_IN instead; nothing leaves this computer. With STAND_IN=none there is no network at all; with STAND_IN=filter:PORT
 * what is said is encrypted, and whoever answers there shows a certificate of its own.
 */
import http from 'node:http';
import https from 'node:https';
import Module, { syncBuiltinESMExports } from 'node:module';
import v8 from 'node:v8';

const [, isFiltered, port] = /^(filter:)?(\w+)$/.exec(process.env.STAND_IN ?? '') ?? [];
const overTls = https.request;

function request(...args) {
  const options = args.find((arg) => typeof arg === 'object' && arg !== null && !(arg instanceof URL)) ?? {};
  const url = args[0] instanceof URL || typeof args[0] === 'string' ? new URL(args[0]) : null;
  const answer = args.find((arg) => typeof arg === 'function');
  const { agent: _agent, ...rest } = options;
  const send = isFiltered ? overTls : http.request;
  return send(
    {
      ...rest,
      protocol: isFiltered ? 'https:' : 'http:',
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

// A process lives for a second: nothing in it is run so often that to compile it better is worth the while.
v8.setFlagsFromString('--no-opt');

/** Google's APIs that clasp speaks to. It loads the libraries of three hundred more, which takes half of its time: those are left out. */
const SPOKEN_TO = ['discovery', 'drive', 'logging', 'oauth2', 'script', 'serviceusage'];

const load = Module._load;
Module._load = function (request, parent, ...more) {
  const from = /[\\/]googleapis[\\/]build[\\/]src[\\/](?:apis[\\/])?index\.js$/.test(parent?.filename ?? '');
  const [, api] = (from && /^\.\/(?:apis\/)?(\w+)(?:\/[\w.]+)?$/.exec(request)) || [];
  const isLeftOut = api !== undefined && api !== 'googleapis' && !SPOKEN_TO.includes(api);
  return isLeftOut ? { VERSIONS: {} } : load.call(this, request, parent, ...more);
};
