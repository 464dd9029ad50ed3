/**
 * What connections of a service are opened with. Statements that wait for none of each other are sent without waiting, and a
 * prepared one is planned once: PostgreSQL would plan a list of rows anew each time.
 */
export const connectionOptions = { pipeline: true, options: '-c plan_cache_mode=force_generic_plan' } as const;
