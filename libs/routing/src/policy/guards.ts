/** So many hops among no more than so many agents are a circle. */
export interface Circle {
  readonly hops: number;
  readonly agents: number;
}

/** How far AIs may go with one conversation before a person looks at it. Nothing begins anew within a conversation. */
export interface Guards {
  /** How often it may go from one AI to another; by default one more than there are AIs. */
  readonly hopsMax?: number;
  readonly circles: readonly Circle[];
  /** How many answers of AIs one conversation may cost. */
  readonly answersMax: number;
  /** How many tokens models may take for one conversation, as agents say. */
  readonly tokensMax: number;
  /** What models may cost, as agents say: minor units by currency. */
  readonly costMax: Readonly<Record<string, number>>;
  /** How long a customer may have waited for AIs, all told. */
  readonly waitedMsMax: number;
}

export const defaultGuards: Guards = {
  circles: [
    { hops: 4, agents: 2 },
    { hops: 6, agents: 3 },
  ],
  answersMax: 200,
  tokensMax: 1_000_000,
  costMax: {},
  waitedMsMax: 1_800_000,
};
