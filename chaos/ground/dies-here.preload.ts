import { registerHooks } from 'node:module';
import { compiledOf, deadly, places } from './death.places.ts';
import type { DeathPoint } from './ground.ts';

// Preloaded into a service: the built product, which ends itself without a word at one point, with some chance each time
// it comes there. `DIES_AT` names the point, `DIES_WITH_CHANCE` says how often: 0 to 1.

const place = places[process.env.DIES_AT as DeathPoint];
const chance = Number(process.env.DIES_WITH_CHANCE);
const file = compiledOf(place.file);

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    return url.endsWith(file) ? { ...loaded, source: deadly(String(loaded.source), place, chance) } : loaded;
  },
});
