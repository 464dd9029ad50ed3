// npm run policy -- VERB: finds the router of the system that runs here, if one does, and does what apps/routing/src/policy does.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lockHolder } from './lock.ts';
import { addressOf, named, tokenOf } from './overview.ts';
import { root } from './paths.ts';
import { readState } from './state.ts';

if (!process.env.ROUTER_URL && lockHolder() && readState()?.phase === 'ready') {
  const router = named('router');
  process.env.ROUTER_URL = addressOf(router);
  process.env.ROUTER_TOKEN = tokenOf(router, 'AUDITORS');
  process.env.ROUTER_OWNER_TOKEN = tokenOf(router, 'POLICY_OWNERS');
}
await import(pathToFileURL(join(root, 'apps/routing/dist/policy/policy.js')).href);
