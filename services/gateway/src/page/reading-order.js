/**
 * The order in which the router wrote, by its `sequence`. What bears none (it is not the router's) follows what came
 * before it. Kafka keeps no order between topics, so entries arrive a moment too early or too late.
 */
export function inReadingOrder(entries) {
  let latest = 0;
  return entries
    .map((entry) => {
      const place = Number(entry.sequence ?? latest);
      latest = Math.max(latest, place);
      return { entry, place };
    })
    .sort((a, b) => a.place - b.place);
}

/**
 * What may be read once everything that has been held long enough is let go: those entries, together with all that was
 * written before them. One that comes later still is read late, never lost.
 */
export function readable(entries, letGo) {
  const placed = inReadingOrder(entries);
  const upTo = placed.reduce((most, { entry, place }) => (letGo.has(entry.entryId) ? Math.max(most, place) : most), -1);
  return placed.filter(({ place }) => place <= upTo).map(({ entry }) => entry);
}
