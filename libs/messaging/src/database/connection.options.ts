// A plan lasts as long as its connection: one made while a table is small must do when it is large, so rows are looked up
// one by one, by an index.
const planning = ['plan_cache_mode=force_generic_plan', 'jit=off'];
const avoided = ['seqscan', 'bitmapscan', 'hashjoin', 'mergejoin'].map((way) => `enable_${way}=off`);

/**
 * What connections of a service are opened with. Statements that wait for none of each other are sent without waiting, and a
 * prepared one is planned once: PostgreSQL would plan a list of rows anew each time.
 */
export const connectionOptions = {
  pipeline: true,
  options: [...planning, ...avoided].map((setting) => `-c ${setting}`).join(' '),
} as const;
